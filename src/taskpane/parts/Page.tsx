/** Frames of a screen: title, sections, the part that scrolls and the action bar below it. */
import { useEffect, useRef, type JSX, type ReactNode } from "react";

interface PageProps {
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

export const Page = ({ children, foot }: PageProps): JSX.Element => (
  <>
    <div className="scroll">{children}</div>
    {foot !== undefined && <footer className="foot">{foot}</footer>}
  </>
);

interface TitleProps {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly aside?: ReactNode;
  /** What leads back, before the title. */
  readonly lead?: ReactNode;
  /** When it changes, the heading takes the focus: the page has become another one. */
  readonly focusOn?: string | undefined;
  /** Whether the heading takes the focus when it first appears: somebody has just come here. */
  readonly focusFirst?: boolean;
}

export const Title = ({
  title,
  sub,
  aside,
  lead,
  focusOn,
  focusFirst = false,
}: TitleProps): JSX.Element => {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(focusFirst ? undefined : (focusOn ?? ""));
  useEffect(() => {
    const now = focusOn ?? "";
    if (seen.current === now) return;
    seen.current = now;
    heading.current?.focus();
    heading.current?.scrollIntoView?.({ block: "nearest" });
  }, [focusOn]);
  return (
    <div className="row top">
      {lead}
      <div className="grow">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {sub !== undefined && <div className="soft">{sub}</div>}
      </div>
      {aside}
    </div>
  );
};

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export const Section = ({ title, aside, children }: SectionProps): JSX.Element => (
  <section className="col">
    <div className="row">
      <h2 className="grow">{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);
