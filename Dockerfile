# Smolny in a container: the program, the part of a Java runtime that it uses, and a start-up cache for the two.
#
#   docker build -t smolny .
#   docker run --rm -it smolny play

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY schemas schemas
COPY src/main src/main
RUN ./mvnw -B -ntp -q -Dmaven.test.skip=true package

# What jdeps finds, java.desktop for Log4j's property events, and what is looked up by name only: TLS with elliptic
# curves, SASL, zip file systems, monitoring.
RUN jlink --add-modules java.base,java.compiler,java.desktop,java.management,java.naming,java.net.http,java.rmi \
      --add-modules java.security.jgss,java.security.sasl,java.sql,jdk.crypto.ec,jdk.httpserver,jdk.management \
      --add-modules jdk.management.agent,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs \
      --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --output /opt/smolny/java

# Long-running parts with little to keep: one collector without helper threads, as in the cache, and as much of the
# container's memory as the rest of the JVM leaves. The class path is spelt out because a cache is valid for one only.
RUN cp -r target/lib target/smolny.jar /opt/smolny/ && \
    printf '%s\n' \
      -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError \
      --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
      "-cp /opt/smolny/smolny.jar$(printf ':%s' /opt/smolny/lib/*.jar)" >/opt/smolny/options

# The cache is filled by one whole night. The jars it was made from must keep their times, so all is copied in one piece.
RUN /opt/smolny/java/bin/java -XX:AOTCacheOutput=/opt/smolny/smolny.aot -Xlog:aot*=off -Xlog:cds*=off \
      @/opt/smolny/options smolny.cli.Smolny play --burst --exit-when-done --ephemeral >/dev/null && \
    printf '%s\n' -XX:AOTCache=/opt/smolny/smolny.aot '-Xlog:aot*=off' '-Xlog:cds*=off' >>/opt/smolny/options


FROM debian:bookworm-slim
RUN groupadd --gid 10001 smolny && \
    useradd --uid 10001 --gid smolny --home-dir /var/lib/smolny --create-home --shell /usr/sbin/nologin smolny
COPY --from=build /opt/smolny /opt/smolny
USER smolny
# Nights played in the container itself are kept here.
ENV XDG_DATA_HOME=/var/lib
VOLUME /var/lib/smolny
# Further options for the JVM, an agent for one, go into JDK_JAVA_OPTIONS.
ENTRYPOINT ["/opt/smolny/java/bin/java", "@/opt/smolny/options", "smolny.cli.Smolny"]
CMD ["--help"]
