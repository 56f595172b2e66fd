# Klaswacht in a container: no root, nothing to write to but /data, health check inside.
#   docker build -t klaswacht .
#   docker run --read-only --tmpfs /tmp -v klaswacht-data:/data -v ./config:/app/config:ro -e DISCORD_TOKEN klaswacht
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production KLASWACHT_DATA=/data
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
COPY adapters ./adapters
COPY config ./config
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3978
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts", "start"]
