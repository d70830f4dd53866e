package org.spikebook.web.common.ui;

import com.vaadin.flow.component.upload.UploadI18N;

import java.util.List;

/** What an upload says while files are on their way. */
public final class UploadWords {

    private UploadWords() {}

    /** In the language of the current page. */
    public static UploadI18N current() {
        Words words = Words.of(UploadWords.class);
        UploadI18N texts = new UploadI18N();
        texts.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(words.of("upload.connecting"))
                                        .setStalled(words.of("upload.stalled"))
                                        .setProcessing(words.of("upload.processing")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix(words.of("upload.remaining") + " ")
                                        .setUnknown(words.of("upload.unknownRemaining")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(words.of("upload.failed"))
                                        .setUnexpectedServerError(words.of("upload.failed"))
                                        .setForbidden(words.of("upload.failed"))));
        texts.setFile(
                new UploadI18N.File()
                        .setRetry(words.of("upload.retry"))
                        .setStart(words.of("upload.start"))
                        .setRemove(words.of("upload.remove")));
        texts.setUnits(List.of("B", "kB", "MB", "GB", "TB"));
        return texts;
    }
}
