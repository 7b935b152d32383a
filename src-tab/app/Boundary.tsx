import { Component, type ComponentType, type ReactNode } from "react";

interface Props {
  /** A new place is a new chance. */
  resetKey: string;
  fallback: ComponentType<{ error: Error; onRetry: () => void }>;
  children: ReactNode;
}
interface State {
  error: Error | null;
  at: string;
}

/** What could not be drawn, as when a part of the program did not arrive, is said; the rest of the page stays. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null, at: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }
  static getDerivedStateFromProps({ resetKey }: Props, { at }: State): Partial<State> | null {
    return resetKey === at ? null : { error: null, at: resetKey };
  }
  override render() {
    const { error } = this.state;
    const { fallback: Fallback, children } = this.props;
    return error ? <Fallback error={error} onRetry={() => this.setState({ error: null })} /> : children;
  }
}
