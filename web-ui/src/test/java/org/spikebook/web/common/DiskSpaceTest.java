package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import java.util.Optional;

@ExtendWith(OutputCaptureExtension.class)
class DiskSpaceTest {

    private DataSize left = DataSize.ofGigabytes(100);
    private final DiskSpace space = new DiskSpace("/data", () -> Optional.of(left));

    @Test
    void look_whileThereIsRoom_saysNothing(CapturedOutput output) {
        space.look();

        assertThat(space.low()).isEmpty();
        assertThat(output.getAll()).doesNotContain("nearly full");
    }

    @Test
    void look_whenLittleIsLeft_warnsOnce_andAgainAtHalf(CapturedOutput output) {
        look(1900);
        look(1899);
        assertThat(output.getAll())
                .containsOnlyOnce("The disk of /data is nearly full: 1900 MB are left.");
        assertThat(space.low()).contains(DataSize.ofMegabytes(1899));

        look(950);
        look(949);

        assertThat(output.getAll().lines().filter(line -> line.contains("nearly full"))).hasSize(2);
    }

    @Test
    void look_afterRoomWasMade_warnsAgain(CapturedOutput output) {
        look(1900);
        look(5000);
        look(1900);

        assertThat(output.getAll().lines().filter(line -> line.contains("nearly full"))).hasSize(2);
    }

    private void look(long megabytes) {
        left = DataSize.ofMegabytes(megabytes);
        space.look();
    }
}
