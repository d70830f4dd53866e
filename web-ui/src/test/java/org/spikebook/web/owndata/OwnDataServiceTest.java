package org.spikebook.web.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.training.datafile.DataItem;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@WebTest
class OwnDataServiceTest {

    @Autowired OwnDataService own;
    @Autowired DatasetCatalog catalog;
    @Autowired SpikebookProperties settings;
    @Autowired TestVisitors visitors;

    private VisitorId visitor = new VisitorId(new UUID(0, 0));

    @BeforeEach
    void newVisitor() {
        visitor = visitors.asNewGuest();
    }

    private static InputStream table(int lines) {
        String text =
                IntStream.range(0, lines)
                        .mapToObj(i -> i + "," + (i % 2 == 0 ? "even" : "odd"))
                        .collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keep_table_isADataSetThatOnlyItsOwnerFinds() throws IOException {
        assertThat(own.keep("numbers.csv", table(30))).isEqualTo(new Upload.Kept("numbers.csv"));
        DatasetInfo info = own.infos().getFirst();
        assertThat(info.title().english()).isEqualTo("numbers.csv (your data)");
        assertThat(info.sizes().total()).isEqualTo(30);
        assertThat(catalog.infos()).doesNotContain(info);
        visitors.asNewGuest();
        assertThat(own.items()).isEmpty();
        assertThat(catalog.dataset(info.name()).orElseThrow().info()).isEqualTo(info);
        assertThat(info.name()).doesNotContain(visitor.toString());
    }

    @Test
    void keep_sameName_isReplaced() throws IOException {
        own.keep("numbers.csv", table(30));
        own.keep("numbers.csv", table(40));
        assertThat(own.infos()).hasSize(1);
        assertThat(own.infos().getFirst().sizes().total()).isEqualTo(40);
    }

    @Test
    void keep_brokenFile_isListedWithWhatIsWrong() throws IOException {
        own.keep("numbers.csv", new ByteArrayInputStream("1,a\nx,b\n".getBytes()));
        List<DataItem> items = own.items();
        assertThat(items).hasSize(1);
        assertThat(((DataItem.Unreadable) items.getFirst()).problem().code())
                .isEqualTo("csv.number");
        assertThat(own.infos()).isEmpty();
    }

    @Test
    void keep_cancelled_leavesNothing() throws IOException {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };
        assertThatThrownBy(() -> own.keep("numbers.csv", broken)).isInstanceOf(IOException.class);
        assertThat(own.items()).isEmpty();
        assertThat(parts()).isEmpty();
    }

    @Test
    void keep_partsOfAKilledProcess_areDeleted_butNotWhatComesIn() throws IOException {
        own.keep("numbers.csv", table(30));
        Path folder = own.items().getFirst().path().getParent();
        Path old = Files.createFile(folder.resolve(".1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path fresh = Files.createFile(folder.resolve(".2.part"));

        own.keep("more.csv", table(30));

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        Files.delete(fresh);
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> all = Files.walk(settings.home().resolve("uploads"))) {
            return all.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void keep_tooMany_isRefused() throws IOException {
        for (int i = 0; i < own.limits().own().maxFiles(); i++) {
            assertThat(own.keep("n" + i + ".csv", table(10))).isInstanceOf(Upload.Kept.class);
        }
        assertThat(own.keep("one-more.csv", table(10))).isInstanceOf(Upload.Refused.class);
        assertThat(own.keep("n3.csv", table(10))).isInstanceOf(Upload.Kept.class);
    }

    @Test
    void delete_ownData_isGoneForAll() throws IOException {
        own.keep("numbers.csv", table(30));
        String name = own.infos().getFirst().name();
        visitors.asNewGuest();
        own.delete(name);
        assertThat(catalog.info(name)).isPresent();
        visitors.as(visitor);
        own.delete(name);
        assertThat(own.items()).isEmpty();
        assertThat(catalog.info(name)).isEmpty();
    }

    @Test
    void catalog_namesThatLeadElsewhere_areNotFound() {
        for (String name : List.of("x@../../../../etc", "x@0123456789abcdeF", "@", "a@b@c")) {
            assertThat(catalog.info(name)).isEmpty();
            assertThat(catalog.dataset(name)).isEmpty();
            assertThat(catalog.problem(name)).isEmpty();
        }
    }
}
