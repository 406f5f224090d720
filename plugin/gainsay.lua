-- Everything else is loaded when it is first used.
if vim.g.loaded_gainsay then return end
vim.g.loaded_gainsay = 1

vim.api.nvim_create_user_command("Gainsay", function(options) require("gainsay.nvim").command(options) end, {
  nargs = "*",
  desc = "Who claims what, and who answers it",
  complete = function(...) return require("gainsay.nvim").complete(...) end,
})

local filetypes = vim.g.gainsay_filetypes or { "text", "markdown" }
if type(filetypes) == "string" then filetypes = { filetypes } end

vim.api.nvim_create_autocmd("FileType", {
  group = vim.api.nvim_create_augroup("gainsay", {}),
  pattern = filetypes,
  callback = function(event) require("gainsay.nvim").attach(event.buf) end,
})

-- Where the plugin is loaded late, the draft may be there already.
for _, buf in ipairs(vim.api.nvim_list_bufs()) do
  if vim.tbl_contains(filetypes, vim.bo[buf].filetype) then require("gainsay.nvim").attach(buf) end
end
