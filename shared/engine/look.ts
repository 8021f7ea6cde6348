/** A picture in the contest's media folder, and what it says to who can't see it. */
export interface Logo {
  file: string;
  alt: string;
}

/** The contest's own face on every screen; what is not said is as the program has it. Colours are `#rrggbb`. */
export interface Look {
  /** The lanterns' light: what the viewer must look at. */
  accent?: string;
  /** The night behind it: its hue and strength, never its brightness. */
  ground?: string;
  /** Clock, captions, grid; absent: a pale tint of the ground. */
  second?: string;
  logo?: Logo;
}
