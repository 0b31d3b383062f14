import { knowledge } from "./posix.js";
import type { Tree } from "./tree.js";

/** For bash 3.2 and newer, without the package bash-completion. */
export const bashScript = (
  tree: Tree,
): string => `# bash completion of giftworth; source it, or put it where bash-completion looks
${knowledge(tree)}

_giftworth() {
  local current=\${COMP_WORDS[COMP_CWORD]} dash=no line
  COMPREPLY=()
  case "$current" in -*) dash=yes ;; esac
  # A name that was begun is compared as it is, without the marks that keep its spaces together.
  local plain=\${current//\\\\/} quote=
  case "$plain" in \\"*|\\'*) quote=\${plain:0:1}; plain=\${plain:1} ;; esac
  local names
  names=$(__giftworth_reply "$dash" "\${COMP_WORDS[@]:1:COMP_CWORD-1}")
  if [ "$names" = file ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$plain")
    return
  fi
  while IFS= read -r line; do
    [ -n "$line" ] || continue
    case "$line" in
      "$plain"*)
        if [ -z "$quote" ]; then printf -v line '%q' "$line"; fi
        COMPREPLY+=("$line")
        ;;
    esac
  done <<< "$names"
}
complete -F _giftworth giftworth
`;
