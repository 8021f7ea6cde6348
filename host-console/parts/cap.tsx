/** A key as it is printed on the keyboard. */
export function Cap(props: { children: string }) {
  return (
    <kbd className="cap" data-wide={props.children.length > 1}>
      {props.children}
    </kbd>
  );
}
