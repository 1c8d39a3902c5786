// Laid over the host page's module of this name: this page frames no player. A provider wants to know which page embeds it,
// and an extension has no address to tell; so an embed is a link.

export const players = [];
