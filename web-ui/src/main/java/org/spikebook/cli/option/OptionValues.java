package org.spikebook.cli.option;

import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Numbers as people type them; what is none is told in their words. */
public final class OptionValues {

    private OptionValues() {}

    /** Lets a command and all below it read numbers in this way. */
    public static void readBy(CommandLine line) {
        line.registerConverter(int.class, OptionValues::whole);
        line.registerConverter(Integer.class, OptionValues::whole);
        line.registerConverter(long.class, OptionValues::longWhole);
        line.registerConverter(Long.class, OptionValues::longWhole);
        line.registerConverter(double.class, OptionValues::real);
        line.registerConverter(Double.class, OptionValues::real);
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong("option.notWhole", text);
        }
    }

    private static long longWhole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong("option.notWhole", text);
        }
    }

    private static double real(String text) {
        try {
            return Numbers.parse(text);
        } catch (NumberFormatException e) {
            throw wrong("option.notNumber", text);
        }
    }

    private static TypeConversionException wrong(String key, String text) {
        return new TypeConversionException(Text.of(OptionValues.class, key, text).english());
    }
}
