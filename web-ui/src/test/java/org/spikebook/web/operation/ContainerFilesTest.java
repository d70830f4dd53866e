package org.spikebook.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be told of the files for containers without building an image. */
class ContainerFilesTest {

    private static final Path FOLDER = Path.of("../docs/operation");
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");

    /** Spring's and Java's own. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "SPRING_DATASOURCE_URL",
                    "SPRING_DATASOURCE_USERNAME",
                    "SPRING_DATASOURCE_PASSWORD",
                    "JAVA_TOOL_OPTIONS",
                    "LOGGING_FILE_NAME");

    @ParameterizedTest
    @ValueSource(strings = {"spikebook", "worker"})
    void compose_setsOnlyWhatTheApplicationReads(String service) throws IOException {
        Map<?, ?> environment = (Map<?, ?>) service(service).get("environment");
        String settings = Files.readString(SETTINGS);

        assertThat(environment.keySet())
                .allSatisfy(name ->
                        assertThat(OF_OTHERS.contains(name) || settings.contains("${" + name + ":"))
                                .as("%s", name)
                                .isTrue());
    }

    @Test
    void compose_believesTheAddressThatTheProxyHas() throws IOException {
        Map<?, ?> environment = (Map<?, ?>) service("spikebook").get("environment");
        Map<?, ?> networks = (Map<?, ?>) service("proxy").get("networks");
        String address = ((Map<?, ?>) networks.get("inside")).get("ipv4_address").toString();

        assertThat(address).matches(environment.get("SPIKEBOOK_PROXIES").toString());
    }

    @Test
    void compose_givesTheAddressOfTheProxyToNoOtherContainer() throws IOException {
        String network = Files.readString(FOLDER.resolve("compose.yaml"));

        assertThat(network).contains("subnet: 172.30.24.0/24", "ip_range: 172.30.24.128/25");
        assertThat(network).contains("ipv4_address: 172.30.24.2\n");
    }

    @Test
    void worker_isTheSameImage_withTheSameDatabaseAndFolder() throws IOException {
        Map<String, Object> server = service("spikebook");
        Map<String, Object> worker = service("worker");

        assertThat(worker.get("command")).isEqualTo(List.of("worker"));
        assertThat(worker.get("build")).isEqualTo(server.get("build"));
        assertThat(worker.get("volumes")).isEqualTo(server.get("volumes"));
        for (String setting : List.of("URL", "USERNAME", "PASSWORD")) {
            String name = "SPRING_DATASOURCE_" + setting;
            assertThat(((Map<?, ?>) worker.get("environment")).get(name))
                    .isEqualTo(((Map<?, ?>) server.get("environment")).get(name));
        }
    }

    @ParameterizedTest
    @CsvSource({"spikebook.service, --port 8080", "spikebook-worker@.service, worker --port %i"})
    void unit_startsWhatTheLauncherKnows_inTheOnlyFolderItMayWrite(String file, String arguments)
            throws IOException {
        String unit = Files.readString(FOLDER.resolve(file));

        assertThat(unit)
                .contains(
                        "ExecStart=/opt/spikebook/spikebook "
                                + arguments
                                + " --home /var/lib/spikebook\n",
                        "ProtectSystem=strict\n"
                                + "ProtectHome=yes\n"
                                + "ReadWritePaths=/var/lib/spikebook\n");
        assertThat(Files.readString(Path.of("../spikebook")))
                .contains("    worker) shift && worker \"$@\" ;;");
    }

    @Test
    void image_startsWhatThePackageHolds() throws IOException {
        String image = Files.readString(FOLDER.resolve("Containerfile"));
        String settings = Files.readString(SETTINGS);

        assertThat(image).contains("COPY spikebook-*.zip", "[\"/opt/spikebook/spikebook\"]");
        assertThat(settings).contains("${SPIKEBOOK_HOME:", "${SPIKEBOOK_ADDRESS:");
        assertThat(image).contains("SPIKEBOOK_HOME=", "SPIKEBOOK_ADDRESS=0.0.0.0");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) throws IOException {
        Map<String, Object> compose =
                new Yaml().load(Files.readString(FOLDER.resolve("compose.yaml")));
        return (Map<String, Object>) ((Map<String, Object>) compose.get("services")).get(name);
    }
}
