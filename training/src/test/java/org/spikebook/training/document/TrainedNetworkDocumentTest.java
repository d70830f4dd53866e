package org.spikebook.training.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.DrawnNetwork;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.method.TrainingRegistry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

class TrainedNetworkDocumentTest {

    private static final DatasetCatalog CATALOG = DatasetCatalog.standard();
    private static final TrainedNetworkReader READER =
            new TrainedNetworkReader(
                    ModelRegistry.standard(), TrainingRegistry.standard(), CATALOG);
    private static final TrainedNetwork TRAINED = train();
    private static final String JSON = TrainedNetworkWriter.write(TRAINED);

    private static TrainedNetwork train() {
        Dataset digits = CATALOG.dataset("digits8x8").orElseThrow();
        return ((TrainingOutcome.Trained)
                        Trainer.train(
                                DrawnNetwork.chain("digits8x8", 64, 5, 10),
                                TrainingPlan.defaultFor(digits.info()).withEpochs(2),
                                digits,
                                TrainingControl.unattended(1)))
                .network();
    }

    private static TrainedNetworkDocument document(String json) {
        return READER.read(json).orThrow("the file");
    }

    private static List<Problem> problems(String json) {
        return READER.read(json).problems();
    }

    @Test
    void read_written_isTheSameToTheByte() {
        TrainedNetwork read = document(JSON).trained();
        assertThat(read.network()).isEqualTo(TRAINED.network());
        assertThat(read.plan()).isEqualTo(TRAINED.plan());
        assertThat(read.provenance()).isEqualTo(TRAINED.provenance());
        assertThat(TrainedNetworkWriter.write(read)).isEqualTo(JSON);
    }

    @Test
    void read_signed_givesSignatureAndTheSameNetwork() {
        String signed =
                TrainedNetworkWriter.write(
                        new TrainedNetworkDocument(TRAINED, Optional.of("abc123")));
        TrainedNetworkDocument read = document(signed);
        assertThat(read.signature()).contains("abc123");
        assertThat(TrainedNetworkWriter.write(read.trained())).isEqualTo(JSON);
        assertThat(document(JSON).signature()).isEmpty();
    }

    @Test
    void read_cutInAHundredPlaces_isRefused() {
        int end = JSON.stripTrailing().length();
        for (int i = 0; i < 100; i++) {
            String cut = JSON.substring(0, (int) ((long) end * i / 100));
            assertThat(problems(cut)).hasSize(1);
            assertThat(problems(cut).getFirst().code()).startsWith("document.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spikebook/trained-network/1 | spikebook/trained-network/9 | /format",
                "\"network\" : { | \"net\" : { | /network",
                "\"plan\" : { | \"plan\" : 5, \"x\" : { | /plan",
                "\"pre\" : 64 | \"pre\" : 63 | /weights/data-h0",
                "\"pre\" : 64 | \"pre\" : -64 | /weights/data-h0",
                "\"pre\" : 64 | \"pre\" : 1000000000 | /weights/data-h0",
                "\"float32\" : \" | \"float32\" : \"*! | /weights/data-h0",
                "\"float32\" : \"....... | \"float32\" : \"AACAfwA | /weights/data-h0",
                "\"data-h0\" : { | \"elsewhere\" : { | /weights",
                "\"bestEpoch\" : [0-9]+ | \"bestEpoch\" : 3 | /provenance/bestEpoch",
                "\"testAccuracy\" : [0-9.]+ | \"testAccuracy\" : 1.5 | /provenance/testAccuracy",
                "\"train\" : 1294 | \"train\" : -1 | /provenance/split/train",
                "\"epochs\" : \\[ | \"epochs\" : [ 5, | /provenance/epochs",
                "\"data\" : \"digits8x8\",\\s+\"split | \"data\" : \"nothing\", \"split |"
                        + " /plan/data",
                "\"vThresholdMv\" : 1 | \"vThresholdMv\" : \"one\" |"
                        + " /network/populations/0/model/vThresholdMv"
            })
    void read_wrongPart_pointsAtIt(String part, String instead, String path) {
        String pattern = part.replace("{", "\\{").replace("*", "\\*");
        String broken = JSON.replaceFirst(pattern, Matcher.quoteReplacement(instead));
        assertThat(broken).as("the part was found").isNotEqualTo(JSON);
        assertThat(problems(broken)).anySatisfy(p -> assertThat(p.path()).startsWith(path));
        assertThat(problems(broken)).allSatisfy(p -> assertThat(p.message()).isNotBlank());
        assertThat(problems(broken)).allSatisfy(p -> assertThat(p.hint()).isNotBlank());
    }

    @Test
    void readKept_itsDataAreGone_isTheSameToTheByte() {
        String kept = JSON.replace("\"digits8x8\",", "\"my.csv@0123456789abcdef\",");
        assertThat(kept).isNotEqualTo(JSON);
        assertThat(problems(kept)).extracting(Problem::path).containsExactly("/plan/data");
        Reading<TrainedNetworkDocument> reading = READER.readStored(kept);
        TrainedNetwork read = reading.orThrow("the file").trained();
        assertThat(read.plan().data().name()).isEqualTo("my.csv@0123456789abcdef");
        assertThat(TrainedNetworkWriter.write(read)).isEqualTo(kept);
    }

    @Test
    void read_tooLarge_isRefusedUnread() {
        byte[] large = new byte[TrainedNetworkReader.MAX_CHARS + 1];
        Arrays.fill(large, (byte) ' ');
        Reading<TrainedNetworkDocument> reading = READER.read(large);
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("document.tooLarge");
    }

    @Test
    void read_networkDocument_isRefusedAsAnotherFormat() {
        String network =
                DrawnNetwork.showing("digits8x8", 64).lif("out", 10).join("data", "out").json();
        assertThat(problems(network)).anySatisfy(p -> assertThat(p.path()).isEqualTo("/format"));
        assertThat(READER.read(network.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Reading.Unreadable.class);
    }
}
