import { Server, Socket } from "node:net";

/*
 * Loaded into the Agents Playground before it starts: it would listen on every interface and call home. Here it hears and
 * calls this machine alone, and ends with whoever started it.
 */

const HERE = "127.0.0.1";
const LOCAL = /^(?:localhost|::1|127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/u;

/* oxlint-disable typescript/unbound-method -- each is called with the server or socket it was called on */
const listen = Server.prototype.listen;
const connect = Socket.prototype.connect;
/* oxlint-enable typescript/unbound-method */

Server.prototype.listen = function listenHere(this: Server, ...given: unknown[]): Server {
  const [where, ...rest] = given;
  this.once("listening", () => process.send?.({ listens: addressOf(this) }));
  const callbacks = rest.filter((one) => typeof one === "function");
  if (typeof where === "number")
    return Reflect.apply(listen, this, [{ port: where, host: HERE }, ...callbacks]) as Server;
  if (typeof where === "object" && where !== null && "port" in where)
    return Reflect.apply(listen, this, [{ ...where, host: HERE }, ...callbacks]) as Server;
  throw new Error("the Agents Playground listens in a way that is not known here");
};

Socket.prototype.connect = function connectHere(this: Socket, ...given: unknown[]): Socket {
  const host = hostIn(given);
  if (LOCAL.test(host)) return Reflect.apply(connect, this, given) as Socket;
  process.nextTick(() => this.destroy(new Error("calls to elsewhere are refused")));
  return this;
};

process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));

function addressOf(server: Server): string | null {
  const address = server.address();
  return typeof address === "object" ? (address?.address ?? null) : address;
}

/** As Node itself reads it: `(port, host?)`, `(options)`, or both of these made into one list before. */
function hostIn([first, second]: readonly unknown[]): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  const host: unknown =
    typeof options === "object" && options !== null ? Reflect.get(options, "host") : second;
  return typeof host === "string" ? host : "localhost";
}
