/** One picture of the bank: its file's name without the ending, and the page it is taken from. */
export interface Picture {
  name: string;
  html: string;
}
