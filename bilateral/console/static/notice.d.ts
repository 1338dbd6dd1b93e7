// What is told, as a code and values.

export interface Notice {
  code: string;
  values: Record<string, Value>;
}

export type Value = string | number | Notice | Value[];
