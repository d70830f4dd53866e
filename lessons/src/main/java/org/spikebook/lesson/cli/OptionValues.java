package org.spikebook.lesson.cli;

import org.spikebook.parameter.Numbers;
import org.spikebook.parameter.Text;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Numbers as people type them; what is none is told in their words. */
final class OptionValues {

    private OptionValues() {}

    /** Lets a command and all below it read numbers in this way. */
    static void readBy(CommandLine line) {
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
