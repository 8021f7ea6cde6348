import './heading.css';

/** One line at the top left that says where in the show we are: "Kỹ năng số · Lượt riêng · Câu 2/4". */
export function Heading({ parts }: { parts: (string | null)[] }) {
  const length = parts.join(' ').length;
  return (
    <div className={`heading ${length > 44 ? 'heading-long' : ''}`}>
      {parts
        .filter((part) => part !== null)
        .map((part) => (
          <span key={part} className="heading-part">
            {part}
          </span>
        ))}
    </div>
  );
}
