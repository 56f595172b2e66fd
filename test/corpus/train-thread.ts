import { parentPort, workerData } from "node:worker_threads";
import { trainNetwork } from "../../src/detection/model/train-network.ts";
import { unpack } from "./train-apart.ts";
import type { Job, Told } from "./train-apart.ts";

/** The thread of `trainApart`. */
const { packed, taken, options } = workerData as Job;
const tell = (told: Told): void => parentPort?.postMessage(told, []);
const network = trainNetwork(unpack(packed, taken), {
  ...options,
  progress: (done, all) => {
    tell({ done, all });
  },
});
tell({ network });
