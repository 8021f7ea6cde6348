import type { ReactNode } from 'react';
import './heading.css';

/** One line at the top left that says where in the show we are: "Kỹ năng số · Lượt riêng · Câu 2/4". */
export function Heading({ parts, children }: { parts: (string | null)[]; children?: ReactNode }) {
  return (
    <div className="heading">
      {parts
        .filter((part) => part !== null)
        .map((part) => (
          <span key={part} className="heading-part">
            {part}
          </span>
        ))}
      {children}
    </div>
  );
}
