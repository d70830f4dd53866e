package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.node.StringNode;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes of pages as a camera does. */
@WebTest
class JoinQrCodeTest extends SpringBrowserlessTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int PIXELS = 8;
    private static final int DARK = 0xFF000000;
    private static final int LIGHT = 0xFFFFFFFF;

    @Autowired private ClassroomService classes;
    @Autowired private TestVisitors visitors;

    @Test
    void code_ofAClass_leadsToItsJoinPage_underTheAddressOfTheBrowser() throws ReaderException {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        String address = "https://lab.example.org/spikebook/";

        UI.getCurrent().navigate("classes/" + course.id());
        tell(address);

        assertThat(read(find(QrCode.class).single()))
                .isEqualTo(address + "join?code=" + course.joinCode());
    }

    @Test
    void code_ofALongAddress_isReadWhole() throws ReaderException {
        String address = "https://lab.example.org/" + "neurons/".repeat(20) + "join?code=ABCD-EFGH";

        assertThat(read(new QrCode(address, "Code"))).isEqualTo(address);
    }

    /** What the browser answers when the page asks for its own address. */
    private static void tell(String address) {
        PendingJavaScriptInvocation asked =
                UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                        .filter(each ->
                                each.getInvocation()
                                        .getExpression()
                                        .equals("return document.baseURI;"))
                        .findFirst()
                        .orElseThrow();
        asked.complete(StringNode.valueOf(address));
    }

    private static String read(QrCode code) throws ReaderException {
        String svg = code.getElement().getProperty("innerHTML");
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        int width = PIXELS * Integer.parseInt(size.group(1));
        int height = PIXELS * Integer.parseInt(size.group(2));
        int[] picture = new int[width * height];
        Arrays.fill(picture, LIGHT);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            int left = PIXELS * Integer.parseInt(module.group(1));
            int top = PIXELS * Integer.parseInt(module.group(2));
            for (int y = top; y < top + PIXELS; y++) {
                Arrays.fill(picture, y * width + left, y * width + left + PIXELS, DARK);
            }
        }
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(
                                        new RGBLuminanceSource(width, height, picture))))
                .getText();
    }
}
