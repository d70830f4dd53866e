package org.spikebook.web.chiplab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Reports are kept with their jobs: what earlier versions wrote is read, and written alike. */
class ChipReportTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String REPORT =
            """
            {"chip":"Loihi","samples":360,"softwareAccuracy":0.95,"chipAccuracy":0.925,CONTROL"stepsPerSample":25,\
            "inferencesPerSecond":100.0,"fastestPerSecond":4000.0,\
            "map":{"columns":8,"rows":4,"coresPerTile":4,"used":[],"links":[]},\
            "events":[{"name":{"bundle":"b","key":"event.spike","args":[]},"perSample":12.5}],\
            "rounding":[{"projection":"in-out","bits":8,"synapses":640,"clipped":1,"becameZero":2}],\
            "energy":[{"id":"loihi1","device":"Loihi","onChip":true,"atPeak":false,"scope":"TOTAL",\
            "joules":{"low":1.0E-6,"nominal":2.0E-6,"high":3.0E-6},"bill":[],"assumptions":[],\
            "source":{"bundle":"b","key":"source","args":["1"]},"grade":{"bundle":"b","key":"grade","args":[]}}],\
            "findings":[{"scope":"TOTAL","other":"GPU","ratio":20.0,"sentence":{"bundle":"b","key":"finding","args":[]}}],\
            "answers":{"eventsPerSynapse":0.5,"joulesPerEvent":2.36E-11},\
            "warnings":[{"bundle":"b","key":"warning.tooFast","args":[]}],\
            LATER\
            "files":{"mapping":"m","run":"r","energy":"e"}}\
            """;

    private static final String SINCE_VERSION_02 =
            """
            "shown":[],"learned":[{"projection":"in-out","updates":2.0,"synapses":640,"changed":3,"atBound":1,\
            "meanBefore":4.0,"meanAfter":5.0}],\
            "places":{"method":{"bundle":"b","key":"method","args":[]},\
            "inOrder":{"hopJoules":1.0E-9,"meanSeconds":1.0E-7,"worstSeconds":2.0E-7,"hottestLink":7},\
            "placed":{"hopJoules":1.0E-10,"meanSeconds":1.0E-8,"worstSeconds":2.0E-8,"hottestLink":3}},\
            "facts":{"footprintBytes":640,"connectionSparsity":0.1,"activationSparsity":0.9,"effectiveAccumulates":64.0,\
            "denseOperations":640.0,"membraneUpdates":10.0},\
            "departures":[{"bundle":"b","key":"departure","args":[]}],\
            """;

    private static final String OF_A_CONTROLLER =
            """
            "control":{"software":[283,500],"chip":[199,500]},\
            """;

    @Test
    void report_isWrittenAsItWasRead_byteForByte() {
        String text = report(SINCE_VERSION_02, OF_A_CONTROLLER);

        ChipReport report = JSON.readValue(text, ChipReport.class);

        assertThat(JSON.writeValueAsString(report)).isEqualTo(text);
        assertThat(report.accuracy())
                .isEqualTo(
                        new ChipReport.Accuracy(
                                360,
                                0.95,
                                0.925,
                                new ChipReport.Control(List.of(283, 500), List.of(199, 500))));
        assertThat(report.timing()).isEqualTo(new ChipReport.Timing(25, 100, 4000));
        assertThat(report.activity().map().cores()).isEqualTo(128);
        assertThat(report.comparison().energy()).hasSize(1);
    }

    @Test
    void report_ofAnEarlierVersion_isRead() {
        ChipReport report = JSON.readValue(report("", ""), ChipReport.class);

        assertThat(report.shown()).isEmpty();
        assertThat(report.learned()).isEmpty();
        assertThat(report.departures()).isEmpty();
        assertThat(report.places()).isNull();
        assertThat(report.accuracy().control()).isNull();
        assertThat(report.comparison().answers()).isNotNull();
        assertThat(report.files()).isEqualTo(new ChipReport.Files("m", "r", "e"));
    }

    private static String report(String later, String control) {
        return REPORT.replace("LATER", later).replace("CONTROL", control);
    }
}
