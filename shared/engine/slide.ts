export const SLIDES = ['standby', 'sponsors', 'bracket', 'ranking', 'online', 'photo-finish', 'blackout'] as const;
/** A scene the host puts over the running show; the show itself does not move. */
export type Slide = (typeof SLIDES)[number];
