package smolny.cli;

import java.io.PrintWriter;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import smolny.broker.StartFailed;
import smolny.broker.StartRefused;
import smolny.control.NobodyAnswers;
import smolny.dashboard.DashboardRefused;
import smolny.player.PlayRefused;
import smolny.player.PlayerFailure;
import smolny.topic.ClusterRefused;
import smolny.topic.RegistryFailure;
import smolny.topic.TopicFailure;
import smolny.vitals.VitalsRefused;

/// Whose fault it is decides the exit code: the user's 2, the world's 1. Ours crash, so that they are reported.
final class Faults {

    static final int WORLD = 1;
    static final int USER = 2;
    static final int CHECK = 3;

    private Faults() {}

    static int ofTheUser(ParameterException fault, String[] args) {
        var command = fault.getCommandLine();
        var out = command.getErr();
        out.println("smolny: " + oneLine(String.valueOf(fault.getMessage())) + expected(fault));
        out.flush();
        return USER;
    }

    // A refusal of ours says what was expected; what picocli finds wrong is told in the same form.
    private static String expected(ParameterException fault) {
        if (fault instanceof Refusal) {
            return "";
        }
        var near =
                fault instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.<String>of();
        var help = "see '" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help'";
        return near.isEmpty() ? " (" + help + ")" : " (expected: " + String.join(" or ", near) + "; " + help + ")";
    }

    static int met(Exception fault, CommandLine command, ParseResult parsed) throws Exception {
        return switch (fault) {
            case StartRefused refused -> told(command.getErr(), refused, USER);
            case PlayRefused refused -> told(command.getErr(), refused, USER);
            case DashboardRefused refused -> told(command.getErr(), refused, USER);
            case VitalsRefused refused -> told(command.getErr(), refused, USER);
            case ClusterRefused refused -> told(command.getErr(), refused.faults(), USER);
            case PlayerFailure failed -> told(command.getErr(), failed, WORLD);
            case StartFailed failed -> told(command.getErr(), failed, WORLD);
            case TopicFailure failed -> told(command.getErr(), failed, WORLD);
            case RegistryFailure failed -> told(command.getErr(), failed, WORLD);
            case BrokenWorld broken -> told(command.getErr(), broken, WORLD);
            case NobodyAnswers silent -> told(command.getErr(), silent, WORLD);
            case KafkaException broken -> told(command.getErr(), broken, WORLD);
            default -> throw fault;
        };
    }

    private static int told(PrintWriter out, Exception fault, int code) {
        return told(out, List.of(String.valueOf(fault.getMessage())), code);
    }

    private static int told(PrintWriter out, List<String> faults, int code) {
        faults.forEach(fault -> out.println("smolny: " + oneLine(fault)));
        out.flush();
        return code;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
