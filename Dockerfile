# One image for every service; docker-compose.yml gives each its command. PostgreSQL is elsewhere: see DATABASE_URL.
FROM node:20-slim AS packages
WORKDIR /hub
COPY package.json package-lock.json ./

FROM packages AS build
# Not npm ci: it refuses a lock file without the optional packages of other platforms.
RUN npm install --omit=optional --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY gateway gateway
COPY schema schema
COPY services services
RUN npm run build

# The optional packages are a PostgreSQL for npm start and the rover client for the tests.
FROM packages AS production
RUN npm install --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /hub
COPY --from=production /hub/node_modules node_modules
COPY --from=build /hub/dist dist
COPY package.json LICENSE ./
COPY schema/comparison.graphql schema/
COPY gateway/examples gateway/examples
COPY services/data services/data
COPY services/comparison/METHOD.md services/comparison/
RUN install -d -o node /var/lib/hub
USER node
ENTRYPOINT ["node"]
