/** Runs tasks of one key after each other in the order they came; different keys do not wait for each other. */
export type InOrder = {
  readonly run: <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;
  /** Resolves when no task is under way or waiting. */
  readonly idle: () => Promise<void>;
};

export function createInOrder(): InOrder {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: async (key, task) => {
      const before = tails.get(key);
      const mine = before === undefined ? task() : before.then(task, task);
      tails.set(key, mine);
      try {
        return await mine;
      } finally {
        if (tails.get(key) === mine) tails.delete(key);
      }
    },
    idle: async () => {
      while (tails.size > 0) await Promise.allSettled(tails.values());
    },
  };
}

/** Runs the task for every item, at most `width` at a time. The task must not reject. */
export async function pooled<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async (): Promise<void> => {
    for (const item of rest) await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
