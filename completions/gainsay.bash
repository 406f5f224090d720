# bash completion for gainsay

_gainsay() {
  local cur prev command i
  cur=${COMP_WORDS[COMP_CWORD]}
  prev=${COMP_WORDS[COMP_CWORD-1]}
  command=
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      report|match|explain|lint) command=${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case $prev in
    --format)
      case $command in
        lint) COMPREPLY=($(compgen -W "text line json jsonl sarif" -- "$cur")) ;;
        match) COMPREPLY=($(compgen -W "text json jsonl" -- "$cur")) ;;
        *) COMPREPLY=($(compgen -W "text json jsonl md" -- "$cur")) ;;
      esac
      return ;;
    --preset) COMPREPLY=($(compgen -W "default bbc ap reuters guardian strict quiet" -- "$cur")); return ;;
    --genre) COMPREPLY=($(compgen -W "news opinion court sport" -- "$cur")); return ;;
    --fail-level) COMPREPLY=($(compgen -W "error warning info" -- "$cur")); return ;;
    --column-unit) COMPREPLY=($(compgen -W "bytes codepoints utf16" -- "$cur")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    --input)
      case $command in
        lint) COMPREPLY=($(compgen -W "text markdown html" -- "$cur")) ;;
        match|explain) COMPREPLY=($(compgen -W "text html" -- "$cur")) ;;
        *) COMPREPLY=($(compgen -W "text html jsonl" -- "$cur")) ;;
      esac
      return ;;
    --explain|--only)
      COMPREPLY=($(compgen -W "$(gainsay lint --list-rules --no-config 2>/dev/null | cut -d' ' -f1)" -- "$cur"))
      return ;;
  esac
  case $cur in
    -*)
      case $command in
        lint) COMPREPLY=($(compgen -W "--format --preset --rule --only --load --input --stdin-filename --headline
          --published --outlet --genre --fail-level --exit-zero --baseline --write-baseline --column-unit --color
          --config --no-config --max-bytes --list-rules --explain --help" -- "$cur")) ;;
        report) COMPREPLY=($(compgen -W "--format --input --config --no-config --max-bytes --color --all --jobs --help" -- "$cur")) ;;
        match) COMPREPLY=($(compgen -W "--jsonl --format --input --config --no-config --max-bytes --color --help" -- "$cur")) ;;
        explain) COMPREPLY=($(compgen -W "--input --config --no-config --max-bytes --help" -- "$cur")) ;;
        *) COMPREPLY=($(compgen -W "--version --help" -- "$cur")) ;;
      esac ;;
    *)
      if [[ -z $command ]]; then
        COMPREPLY=($(compgen -W "report match explain lint" -- "$cur"))
      else
        COMPREPLY=($(compgen -f -- "$cur"))
      fi ;;
  esac
}
complete -o filenames -F _gainsay gainsay
