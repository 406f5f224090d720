-- Everything else is loaded when it is first used.
if vim.g.loaded_gainsay then return end
vim.g.loaded_gainsay = 1

vim.api.nvim_create_user_command("Gainsay", function(options) require("gainsay.nvim").command(options) end, {
  nargs = "*",
  desc = "Who claims what, and who answers it",
  complete = function(...) return require("gainsay.nvim").complete(...) end,
})

vim.api.nvim_create_autocmd("FileType", {
  group = vim.api.nvim_create_augroup("gainsay", {}),
  pattern = vim.g.gainsay_filetypes or { "text", "markdown" },
  callback = function(event) require("gainsay.nvim").attach(event.buf) end,
})
