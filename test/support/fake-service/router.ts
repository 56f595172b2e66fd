export type Match<Route> = {
  readonly name: string;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
};

/** Finds the route for a method and path; fixed words win over placeholders. */
export function createRouter<Route>(
  routes: Readonly<Record<string, Route>>,
): (method: string, path: string) => Match<Route> | null {
  const compiled = Object.entries(routes)
    .map(([name, route]) => {
      const [method = "", pattern = ""] = name.split(" ");
      return { name, route, method, parts: pattern.split("/") };
    })
    .sort((a, b) => placeholders(a.parts) - placeholders(b.parts));
  return (method, path) => {
    const given = path.split("/");
    for (const { name, route, method: wanted, parts } of compiled) {
      if (wanted !== method || parts.length !== given.length) continue;
      const params: Record<string, string> = {};
      const fits = parts.every((part, index) => {
        const value = given[index] ?? "";
        if (!part.startsWith(":")) return part === value;
        params[part.slice(1)] = decodeURIComponent(value);
        return value !== "";
      });
      if (fits) return { name, route, params };
    }
    return null;
  };
}

const placeholders = (parts: readonly string[]): number =>
  parts.filter((part) => part.startsWith(":")).length;
