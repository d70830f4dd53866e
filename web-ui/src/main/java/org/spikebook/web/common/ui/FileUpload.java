package org.spikebook.web.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes one file from the visitor's computer into memory. The browser refuses longer ones; what it
 * sends all the same is not read beyond the limit.
 */
public final class FileUpload extends Upload {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final int mostBytes;
    private final SerializableBiConsumer<String, byte[]> taken;
    private final SerializableRunnable refused;

    /**
     * @param button what the button says
     * @param mostBytes longest file that is taken
     * @param taken given name and bytes of a file, on the page's turn
     * @param refused told that a file was too long, or of another kind
     * @param endings of the names of files that can be chosen
     */
    public FileUpload(
            String button,
            int mostBytes,
            SerializableBiConsumer<String, byte[]> taken,
            SerializableRunnable refused,
            String... endings) {
        this.mostBytes = mostBytes;
        this.taken = taken;
        this.refused = refused;
        Button chooser = new Button(button);
        chooser.addThemeVariants(ButtonVariant.LUMO_SMALL);
        setUploadHandler((UploadHandler) this::receive);
        setUploadButton(chooser);
        setI18n(UploadWords.current());
        setMaxFiles(1);
        setMaxFileSize(mostBytes);
        setAcceptedFileExtensions(endings);
        addFileRejectedListener(_ -> refused.run());
        addAllFinishedListener(_ -> clearFileList());
    }

    /**
     * The same for a file of text in UTF-8, without the mark that some programs put before it.
     *
     * @param taken given name and text of a file, on the page's turn
     */
    public static FileUpload ofText(
            String button,
            int mostBytes,
            SerializableBiConsumer<String, String> taken,
            SerializableRunnable refused,
            String... endings) {
        return new FileUpload(
                button,
                mostBytes,
                (name, bytes) -> taken.accept(name, text(bytes)),
                refused,
                endings);
    }

    private static String text(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Takes a file on the thread of its request. */
    void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(mostBytes + 1);
        }
        boolean whole = bytes.length <= mostBytes;
        if (!whole) {
            event.reject();
        }
        UI page = event.getUI();
        try {
            page.access(() -> {
                if (whole) {
                    taken.accept(event.getFileName(), bytes);
                } else {
                    refused.run();
                }
            });
        } catch (UIDetachedException gone) {
            // anyone who sent it has left the page
        }
    }
}
