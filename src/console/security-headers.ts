import { secureHeaders } from "hono/secure-headers";

/** Headers of every page: own scripts and styles from files only, no frames, nothing sent elsewhere, nothing cached. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // Bootstrap draws its arrows and ticks as data: images.
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  // The pages are plain http on loopback.
  strictTransportSecurity: false,
});
