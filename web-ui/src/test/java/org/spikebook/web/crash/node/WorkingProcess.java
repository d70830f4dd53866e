package org.spikebook.web.crash.node;

import org.spikebook.web.job.SteadySteps;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * One of several processes, to be killed while it works. It says {@code ready}, then what it has
 * acknowledged, and heeds what is said to it: {@code clock SECONDS} sets its clock ahead of the
 * others, {@code stop} or the end of what is said ends it in good order.
 */
final class WorkingProcess {

    /** Before the arguments of one that also works as students do. */
    static final String AUTHOR = "author";

    private static final int STEP_MS = 5;

    private WorkingProcess() {}

    public static void main(String[] args) throws IOException {
        boolean author = args[0].equals(AUTHOR);
        List<String> arguments = List.of(args).subList(author ? 1 : 0, args.length);
        ConfigurableApplicationContext context =
                Node.start(arguments, SetClock.Configuration.class);
        Thread.ofPlatform().daemon().start(() -> makeSteps(context.getBean(SteadySteps.class)));
        if (author) {
            Thread.ofPlatform().daemon().start(new Author(context));
        }
        System.out.println("ready");
        listen(context);
        SpringApplication.exit(context);
        Runtime.getRuntime().halt(0);
    }

    private static void listen(ConfigurableApplicationContext context) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("stop")) {
                return;
            }
            long seconds = Long.parseLong(line.substring("clock ".length()));
            context.getBean(SetClock.class).set(Duration.ofSeconds(seconds));
        }
    }

    private static void makeSteps(SteadySteps steps) {
        try {
            while (true) {
                steps.release(1);
                Thread.sleep(STEP_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
