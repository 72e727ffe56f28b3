/** The one place where a mistake of the program itself is caught: it is shown, never swallowed. */
import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly render: (failure: Error) => ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: Error | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { failure: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.render(failure) : this.props.children;
  }
}
