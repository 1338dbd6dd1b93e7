// Between the page and the tabs that it opens to be printed: a tab says by its address that it is there, and "halt";
// it is told "forget".

export const paper = new BroadcastChannel("bilateral-paper");
