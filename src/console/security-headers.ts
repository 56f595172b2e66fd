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
  // Without a referrer a browser would send "Origin: null" with our own forms.
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  // The pages are plain http on loopback.
  strictTransportSecurity: false,
});
