import type { CommandHelp } from "../base/command.js";

export const completionHelp: CommandHelp = {
  name: "completion",
  words: "<bash|zsh|fish>",
  summary: "print a script that completes commands, options, gifts and regions in bash, zsh or fish",
  group: "program",
  examples: [
    "giftworth completion bash > ~/.local/share/bash-completion/completions/giftworth",
    "giftworth completion zsh > ~/.zfunc/_giftworth   # with fpath+=~/.zfunc before compinit",
    "giftworth completion fish > ~/.config/fish/completions/giftworth.fish",
  ],
  load: async () => (await import("./command.js")).completionCommand,
};
