# Built with everything, run with what the program needs.
FROM node:24-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
RUN npm ci
COPY packaging ./packaging
COPY src ./src
COPY adapters ./adapters
COPY heuristics ./heuristics
# @keyv/redis is only for KEYV_URL, so it is no dependency of the package; the image has it. Without
# --save-prod npm takes it for the development dependency that it is here, and leaves it out in silence.
RUN npm run -s build && npm prune --omit=dev && npm install --no-save --save-prod --omit=dev @keyv/redis
# What no program reads: SQLite's sources, its builds for other systems, declarations (half of the size).
RUN cd node_modules && rm -r better-sqlite3/deps better-sqlite3/src && \
  find better-sqlite3/prebuilds -type f ! -name "linux-$(node -p process.arch).node" -delete && \
  find . \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' \) -delete

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app

COPY --from=built /app/node_modules ./node_modules
COPY --from=built /app/dist ./dist
COPY package.json LICENSE NOTICE helplines.yaml ./
COPY playbook.example.yaml words.example.yaml answers.example.yaml feeds.example.yaml ./

# The database; a volume, so that it outlives the container.
RUN mkdir -m 700 /data && chown node:node /data
VOLUME /data
USER node

# Inside a container the desk must listen on all addresses to be reached at all, so it demands
# WINNOW_DESK_TOKEN: the program does not start without it.
ENV WINNOW_HOST=0.0.0.0 WINNOW_PORT=3000 WINNOW_DATA_DIR=/data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/cli.js", "start"]
