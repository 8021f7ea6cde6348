import { useLayoutEffect } from 'react';
import { customProperties } from '../look/custom-properties.ts';
import type { Light } from '../look/light.ts';

/** Puts the contest's light over the page's own tokens, before what wears it is painted. */
export function useLight(light: Light | undefined): void {
  const said = light === undefined ? null : JSON.stringify(light);
  useLayoutEffect(() => {
    if (said === null) return;
    const { style } = document.documentElement;
    const properties = Object.entries(customProperties(JSON.parse(said) as Light));
    for (const [name, value] of properties) style.setProperty(name, value);
    return () => {
      for (const [name] of properties) style.removeProperty(name);
    };
  }, [said]);
}
