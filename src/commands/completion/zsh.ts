import { knowledge } from "./posix.js";
import type { Tree } from "./tree.js";

/** For zsh: a function of its completion system, or a script to source after compinit. */
export const zshScript = (tree: Tree): string => `#compdef giftworth
# zsh completion of giftworth; put it into a folder of fpath as _giftworth, or source it after compinit
${knowledge(tree)}

_giftworth() {
  emulate -L zsh
  local dash=no names
  [[ $PREFIX == -* ]] && dash=yes
  names=$(__giftworth_reply "$dash" "\${(@)words[2,CURRENT-1]}")
  if [[ $names == file ]]; then
    _files
  else
    compadd -- "\${(@f)names}"
  fi
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _giftworth "$@"
else
  compdef _giftworth giftworth
fi
`;
