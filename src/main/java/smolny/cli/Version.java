package smolny.cli;

import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var own = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "smolny " + (own == null ? "(not packaged)" : own),
            "Kafka " + AppInfoParser.getVersion(),
            "JDK ${java.version}"
        };
    }
}
