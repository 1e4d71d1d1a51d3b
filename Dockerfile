# The bot: docker build -t parley . && docker run --env-file slack.env -v parley:/data parley
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml .
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package

FROM debian:13-slim
# The model's libraries are C++.
RUN apt-get update && apt-get install -y --no-install-recommends libstdc++6 && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home parley && install -d -o parley -g parley /data
COPY --from=build /source/target/parley /opt/parley
# In a container, from everywhere means from where a port is published.
ENV PATH=/opt/parley/bin:$PATH PARLEY_DATA=/data PARLEY_SERVER_ADDRESS=0.0.0.0
# A configuration, where there is one, is mounted as /opt/parley/config/parley.yaml.
WORKDIR /opt/parley
USER parley
VOLUME /data
# Docker reserves the status 2, which doctor ends with when something is wrong.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD parley doctor --health || exit 1
ENTRYPOINT ["parley"]
CMD ["serve"]
