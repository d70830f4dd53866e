package org.spikebook.web.common;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what this server has made, so that it can be told from what was pasted in: HMAC-SHA256 with
 * a key of 256 random bits in the home's file {@code provenance.key}, which only its owner can
 * read. Nodes that share a database share the file. A key that was replaced is kept as {@code
 * provenance-NAME.key}: what it signed still counts, until that file is deleted. Thread-safe.
 */
@Component
public class ProvenanceSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "hmac-sha256:";
    private static final int KEY_BYTES = 32;
    private static final String REPLACED = "provenance-*.key";

    private final SecretKeySpec key;

    /** By the names of their files. */
    private final List<SecretKeySpec> replaced;

    @Autowired
    ProvenanceSigner(SpikebookProperties settings, SecureRandom random) {
        this(settings.home(), random);
    }

    ProvenanceSigner(Path home, SecureRandom random) {
        key = key(home.resolve("provenance.key"), random);
        replaced = replaced(home);
    }

    /** The signature of a text, in one line. */
    public String sign(String text) {
        return sign(text, key);
    }

    /** The signature by the first key that is kept: the same after the key was replaced. */
    public String signByFirstKey(String text) {
        return sign(text, replaced.isEmpty() ? key : replaced.getFirst());
    }

    private static String sign(String text, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Whether this server has signed the text so. */
    public boolean isSignature(String text, String signature) {
        return Stream.concat(Stream.of(key), replaced.stream())
                .anyMatch(each ->
                        MessageDigest.isEqual(
                                sign(text, each).getBytes(StandardCharsets.UTF_8),
                                signature.getBytes(StandardCharsets.UTF_8)));
    }

    private static SecretKeySpec key(Path file, SecureRandom random) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                create(file, random);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SecretKeySpec> replaced(Path home) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home, REPLACED)) {
            found.forEach(files::add);
            files.sort(Comparator.comparing(file -> file.getFileName().toString()));
            List<SecretKeySpec> keys = new ArrayList<>();
            for (Path file : files) {
                keys.add(read(file));
            }
            return List.copyOf(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SecretKeySpec read(Path file) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(Files.readString(file).strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(file + " is not a key of this application");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, onlyForOwner())) {
            String text = HexFormat.of().formatHex(bytes) + "\n";
            channel.write(StandardCharsets.US_ASCII.encode(text));
        } catch (FileAlreadyExistsException e) {
            // another node was first: its key is the key
            return;
        }
    }

    private static FileAttribute<?>[] onlyForOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
