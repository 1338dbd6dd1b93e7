// The part of @fluent/bundle that the page uses.

export type Pattern = string | unknown[];

export interface Scope {
  reportError(error: unknown): void;
}

export class FluentNumber {
  constructor(value: number, options?: Intl.NumberFormatOptions);
  value: number;
  opts: Intl.NumberFormatOptions;
  valueOf(): number;
  toString(scope?: Scope): string;
}

export class FluentResource {
  constructor(source: string);
}

export class FluentBundle {
  constructor(
    locale: string,
    options: {
      functions: Record<string, (positional: FluentNumber[], named: Record<string, FluentNumber>) => FluentNumber>;
      useIsolating: boolean;
    },
  );
  addResource(resource: FluentResource): Error[];
  getMessage(id: string): { value: Pattern | null; attributes: Record<string, Pattern> } | undefined;
  formatPattern(pattern: Pattern, values: Record<string, string | FluentNumber>, errors: Error[]): string;
}
