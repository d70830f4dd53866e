package org.spikebook.e2e.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Memory of a Java process on Linux, in bytes. */
public final class ServerMemory {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Pattern USED = Pattern.compile("used \\d+K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*\\d+ kB");

    private ServerMemory() {}

    /** What the heap holds after a full collection. */
    public static long liveHeap(long pid) {
        jcmd(pid, "GC.run");
        return kilobytes(USED, jcmd(pid, "GC.heap_info"));
    }

    public static long resident(long pid) {
        try {
            return kilobytes(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status")));
        } catch (IOException e) {
            throw new AssertionError("the process " + pid + " cannot be looked at", e);
        }
    }

    private static String jcmd(long pid, String command) {
        try {
            Process process =
                    new ProcessBuilder(JCMD.toString(), Long.toString(pid), command)
                            .redirectErrorStream(true)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("jcmd " + command, e);
        }
    }

    private static long kilobytes(Pattern pattern, String text) {
        return pattern.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .map(found -> found.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text))
                << 10;
    }
}
