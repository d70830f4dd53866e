package org.spikebook.simulator.math;

/**
 * The remainder of large numbers by π/2 (Payne and Hanek): of the product with 2/π only those
 * digits are made, 24 bits each, that the fraction depends on.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as fdlibm publishes them
final class LargePiReduction {

    private static final int[] TWO_OVER_PI = {
        0xA2F983, 0x6E4E44, 0x1529FC, 0x2757D1, 0xF534DD, 0xC0DB62, 0x95993C, 0x439041, 0xFE5163,
        0xABDEBB, 0xC561B7, 0x246E3A, 0x424DD2, 0xE00649, 0x2EEA09, 0xD1921C, 0xFE1DEB, 0x1CB129,
        0xA73EE8, 0x8235F5, 0x2EBB44, 0x84E99C, 0x7026B4, 0x5F7E41, 0x3991D6, 0x398353, 0x39F49C,
        0x845F8B, 0xBDF928, 0x3B1FF8, 0x97FFDE, 0x05980F, 0xEF2F11, 0x8B5A0A, 0x6D1F6D, 0x367ECF,
        0x27CB09, 0xB74F46, 0x3F669E, 0x5FEA2D, 0x7527BA, 0xC7EBE5, 0xF17B3D, 0x0739F7, 0x8A5292,
        0xEA6BFB, 0x5FB11F, 0x8D5D08, 0x560330, 0x46FC7B, 0x6BABF0, 0xCFBC20, 0x9AF436, 0x1DA9E3,
        0x91615E, 0xE61B08, 0x659985, 0x5F14A0, 0x68408D, 0xFFD880, 0x4D7327, 0x310606, 0x1556CA,
        0x73A8C9, 0x60E27B, 0xC08C6B
    };

    private static final double[] PI_HALF = {
        1.57079625129699707031e+00,
        7.54978941586159635335e-08,
        5.39030252995776476554e-15,
        3.28200341580791294123e-22,
        1.27065575308067607349e-29,
        1.22933308981111328932e-36,
        2.73370053816464559624e-44,
        2.16741683877804819444e-51
    };

    private static final double TWO_24 = 0x1p24;
    private static final double TWO_MINUS_24 = 0x1p-24;
    private static final int DIGITS = 20;

    /** Digits of 2/π with which the first attempt is made, less one. */
    private static final int FIRST = 4;

    private final double[] x;
    private final int skipped;
    private final double[] f = new double[DIGITS];
    private final double[] q = new double[DIGITS];
    private final int[] digits = new int[DIGITS];
    private int exponent;
    private int last = FIRST;
    private int quotient;
    private double fraction;
    private int half;

    private LargePiReduction(double[] x, int exponentOfX) {
        this.x = x;
        this.skipped = Math.max(0, (exponentOfX - 3) / 24);
        this.exponent = exponentOfX - 24 * (skipped + 1);
        for (int i = 0, j = skipped - (x.length - 1); i <= x.length - 1 + FIRST; i++, j++) {
            f[i] = j < 0 ? 0 : TWO_OVER_PI[j];
        }
        for (int i = 0; i <= FIRST; i++) {
            q[i] = product(i);
        }
    }

    /** See {@link PiReduction#reduce}; of numbers above 0. */
    static int reduce(double abs, double[] rest) {
        int exponent = (DoubleWords.high(abs) >> 20) - 1046;
        double z = DoubleWords.withHigh(abs, DoubleWords.high(abs) - (exponent << 20));
        double[] parts = new double[3];
        int used = 0;
        for (int i = 0; i < 3; i++) {
            parts[i] = i < 2 ? (int) z : z;
            z = (z - parts[i]) * TWO_24;
            used = parts[i] == 0 ? used : i + 1;
        }
        return new LargePiReduction(java.util.Arrays.copyOf(parts, used), exponent).reduce(rest);
    }

    private double product(int i) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * f[x.length - 1 + i - j];
        }
        return sum;
    }

    private int reduce(double[] rest) {
        do {
            distill();
        } while (fraction == 0 && needsMore());
        keepFraction();
        compress(rest);
        return quotient & 7;
    }

    /** Digits of the product, the integer part and on which side of a half the fraction lies. */
    private void distill() {
        double z = q[last];
        for (int i = 0, j = last; j > 0; i++, j--) {
            double carry = (int) (TWO_MINUS_24 * z);
            digits[i] = (int) (z - TWO_24 * carry);
            z = q[j - 1] + carry;
        }
        z = Rounding.scalb(z, exponent);
        z -= 8 * Math.floor(z * 0.125);
        quotient = (int) z;
        z -= quotient;
        half = 0;
        if (exponent > 0) {
            int whole = digits[last - 1] >> 24 - exponent;
            quotient += whole;
            digits[last - 1] -= whole << 24 - exponent;
            half = digits[last - 1] >> 23 - exponent;
        } else if (exponent == 0) {
            half = digits[last - 1] >> 23;
        } else if (z >= 0.5) {
            half = 2;
        }
        fraction = half > 0 ? complement(z) : z;
    }

    /** The fraction is beyond a half: what it lacks of 1 is taken instead. */
    private double complement(double z) {
        quotient++;
        boolean carry = false;
        for (int i = 0; i < last; i++) {
            int digit = digits[i];
            if (carry) {
                digits[i] = 0xffffff - digit;
            } else if (digit != 0) {
                carry = true;
                digits[i] = 0x1000000 - digit;
            }
        }
        if (exponent > 0) {
            digits[last - 1] &= exponent == 1 ? 0x7fffff : 0x3fffff;
        }
        if (half == 2) {
            return carry ? (1 - z) - Rounding.scalb(1, exponent) : 1 - z;
        }
        return z;
    }

    private boolean needsMore() {
        int any = 0;
        for (int i = last - 1; i >= FIRST; i--) {
            any |= digits[i];
        }
        if (any != 0) {
            return false;
        }
        int more = 1;
        while (digits[FIRST - more] == 0) {
            more++;
        }
        for (int i = last + 1; i <= last + more; i++) {
            f[x.length - 1 + i] = TWO_OVER_PI[skipped + i];
            q[i] = product(i);
        }
        last += more;
        return true;
    }

    private void keepFraction() {
        if (fraction == 0) {
            do {
                last--;
                exponent -= 24;
            } while (digits[last] == 0);
            return;
        }
        double z = Rounding.scalb(fraction, -exponent);
        if (z >= TWO_24) {
            double carry = (int) (TWO_MINUS_24 * z);
            digits[last] = (int) (z - TWO_24 * carry);
            last++;
            exponent += 24;
            digits[last] = (int) carry;
        } else {
            digits[last] = (int) z;
        }
    }

    /** The fraction times π/2, added from its smallest terms on. */
    private void compress(double[] rest) {
        double unit = Rounding.scalb(1, exponent);
        for (int i = last; i >= 0; i--) {
            q[i] = unit * digits[i];
            unit *= TWO_MINUS_24;
        }
        double[] terms = new double[DIGITS];
        for (int i = last; i >= 0; i--) {
            double term = 0;
            for (int k = 0; k <= FIRST && k <= last - i; k++) {
                term += PI_HALF[k] * q[i + k];
            }
            terms[last - i] = term;
        }
        double sum = 0;
        for (int i = last; i >= 0; i--) {
            sum += terms[i];
        }
        double lack = terms[0] - sum;
        for (int i = 1; i <= last; i++) {
            lack += terms[i];
        }
        rest[0] = half == 0 ? sum : -sum;
        rest[1] = half == 0 ? lack : -lack;
    }
}
