# fish completion for gainsay

function __gainsay_rules
    gainsay lint --list-rules --no-config 2>/dev/null | string replace -r '^(\S+)\s+\S+\s+' '$1\t'
end

complete -c gainsay -f -n __fish_use_subcommand -a report -d 'Print the ledgers of texts'
complete -c gainsay -f -n __fish_use_subcommand -a match -d 'Say what texts do with a claim'
complete -c gainsay -f -n __fish_use_subcommand -a explain -d 'Say in words what stands in a line'
complete -c gainsay -f -n __fish_use_subcommand -a lint -d 'Say what an editor would want to know'
complete -c gainsay -n __fish_use_subcommand -l version -d 'Print versions'

set -l lint '__fish_seen_subcommand_from lint'
complete -c gainsay -n $lint -l format -x -a 'text line json jsonl sarif'
complete -c gainsay -n $lint -l preset -x -a 'default bbc ap reuters guardian strict quiet'
complete -c gainsay -n $lint -l rule -x -d 'ID=SEVERITY'
complete -c gainsay -n $lint -l only -x -a '(__gainsay_rules)'
complete -c gainsay -n $lint -l load -r -d 'A rule of your own'
complete -c gainsay -n $lint -l input -x -a 'text markdown html'
complete -c gainsay -n $lint -l stdin-filename -r
complete -c gainsay -n $lint -l headline -x
complete -c gainsay -n $lint -l published -x
complete -c gainsay -n $lint -l outlet -x
complete -c gainsay -n $lint -l genre -x -a 'news opinion court sport'
complete -c gainsay -n $lint -l fail-level -x -a 'error warning info'
complete -c gainsay -n $lint -l exit-zero -d 'Exit with 0 whatever is found'
complete -c gainsay -n $lint -l baseline -r
complete -c gainsay -n $lint -l write-baseline -r
complete -c gainsay -n $lint -l column-unit -x -a 'bytes codepoints utf16'
complete -c gainsay -n $lint -l list-rules
complete -c gainsay -n $lint -l explain -x -a '(__gainsay_rules)'

complete -c gainsay -n '__fish_seen_subcommand_from report' -l format -x -a 'text json jsonl md'
complete -c gainsay -n '__fish_seen_subcommand_from report' -l input -x -a 'text html jsonl'
complete -c gainsay -n '__fish_seen_subcommand_from report' -l all -d 'Show every claim'
complete -c gainsay -n '__fish_seen_subcommand_from report' -l jobs -x
complete -c gainsay -n '__fish_seen_subcommand_from match' -l jsonl -r -d 'Lines with claims'
complete -c gainsay -n '__fish_seen_subcommand_from match' -l format -x -a 'text json jsonl'
complete -c gainsay -n '__fish_seen_subcommand_from match explain' -l input -x -a 'text html'
complete -c gainsay -n '__fish_seen_subcommand_from report match lint' -l color -x -a 'auto always never'
complete -c gainsay -n '__fish_seen_subcommand_from report match explain lint' -l config -r
complete -c gainsay -n '__fish_seen_subcommand_from report match explain lint' -l no-config
complete -c gainsay -n '__fish_seen_subcommand_from report match explain lint' -l max-bytes -x
