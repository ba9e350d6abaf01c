package uk.deliveryboard.reporting.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * All ways of filling in unknown counts, none negative, so that the equations hold, and the search among them for one
 * that makes a count as small or as large as can be: the simplex method with Bland's rule, on a dense tableau. It is
 * reckoned in floating point, so an answer is rounded and then checked in whole numbers; one that does not check is not
 * given. An answer is therefore always true, and at worst a better one is missed.
 */
final class Tableau {

    private static final double TINY = 1e-9;
    private static final double WHOLE = 1e-6;
    private static final int MOST_STEPS = 5_000;

    private final int[][] coefficients;
    private final long[] right;
    private final int unknowns;
    private double[][] rows;
    private double[] values;
    private int[] basis;

    /**
     * @param coefficients one line for each equation, one column for each unknown, each -1, 0 or 1
     * @param solution     one way of filling them in, from which the right-hand sides follow
     */
    Tableau(int[][] coefficients, long[] solution) {
        this.coefficients = coefficients;
        this.unknowns = solution.length;
        this.right = Arrays.stream(coefficients).mapToLong(row -> dot(row, solution)).toArray();
        this.rows = new double[coefficients.length][];
        this.values = new double[coefficients.length];
        this.basis = new int[coefficients.length];
        begin();
    }

    /** A way in which the unknown is as small as can be, or empty where none could be made sure of. */
    Optional<long[]> smallest(int unknown) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int row = rowOf(unknown);
            int entering = row < 0 ? -1 : entering(row, 1);
            if (entering < 0) {
                return checked(point());
            }
            pivot(leaving(entering), entering);
        }
        return Optional.empty();
    }

    /** A way in which the unknown is as large as can be, or at least as large as is enough. */
    Optional<long[]> largest(int unknown, long enough) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int row = rowOf(unknown);
            if (row >= 0 && values[row] >= enough - WHOLE) {
                return checked(point());
            }
            int entering = row < 0 ? unknown : entering(row, -1);
            if (entering < 0) {
                return checked(point());
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                double distance = row < 0 ? enough : Math.ceil((enough - values[row]) / -rows[row][entering]);
                return checked(point(entering, distance));
            }
            pivot(leaving, entering);
        }
        return Optional.empty();
    }

    /** Phase one: an artificial unknown for each equation, driven out one after another. */
    private void begin() {
        int equations = coefficients.length;
        for (int row = 0; row < equations; row++) {
            int sign = right[row] < 0 ? -1 : 1;
            rows[row] = new double[unknowns + equations];
            for (int column = 0; column < unknowns; column++) {
                rows[row][column] = sign * coefficients[row][column];
            }
            rows[row][unknowns + row] = 1;
            values[row] = Math.abs(right[row]);
            basis[row] = unknowns + row;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            int entering = improving();
            if (entering < 0) {
                break;
            }
            pivot(leaving(entering), entering);
        }
        dropArtificial();
    }

    /** First unknown that lowers the sum of the artificial ones. */
    private int improving() {
        for (int column = 0; column < unknowns; column++) {
            double gain = 0;
            for (int row = 0; row < rows.length; row++) {
                gain += basis[row] >= unknowns ? rows[row][column] : 0;
            }
            if (gain > TINY && rowOf(column) < 0) {
                return column;
            }
        }
        return -1;
    }

    /** What is still artificial is zero: it leaves for any unknown of its row, or the row says nothing new. */
    private void dropArtificial() {
        boolean[] keep = new boolean[rows.length];
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < unknowns && basis[row] >= unknowns; column++) {
                if (Math.abs(rows[row][column]) > TINY) {
                    pivot(row, column);
                }
            }
            keep[row] = basis[row] < unknowns;
            kept += keep[row] ? 1 : 0;
        }
        double[][] newRows = new double[kept][];
        double[] newValues = new double[kept];
        int[] newBasis = new int[kept];
        for (int row = 0, next = 0; row < rows.length; row++) {
            if (keep[row]) {
                newRows[next] = Arrays.copyOf(rows[row], unknowns);
                newValues[next] = values[row];
                newBasis[next++] = basis[row];
            }
        }
        rows = newRows;
        values = newValues;
        basis = newBasis;
    }

    private int rowOf(int unknown) {
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] == unknown) {
                return row;
            }
        }
        return -1;
    }

    /** First unknown outside the basis whose growth lowers (sign 1) or raises (sign -1) the one of the row. */
    private int entering(int row, int sign) {
        for (int column = 0; column < unknowns; column++) {
            if (column != basis[row] && sign * rows[row][column] > TINY) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][entering] > TINY) {
                double ratio = values[row] / rows[row][entering];
                if (ratio < least - TINY || ratio < least + TINY && leaving >= 0 && basis[row] < basis[leaving]) {
                    least = Math.min(least, ratio);
                    leaving = row;
                }
            }
        }
        return leaving;
    }

    private void pivot(int row, int column) {
        double by = rows[row][column];
        for (int other = 0; other < rows[row].length; other++) {
            rows[row][other] /= by;
        }
        values[row] /= by;
        for (int line = 0; line < rows.length; line++) {
            double factor = rows[line][column];
            if (line != row && factor != 0) {
                for (int other = 0; other < rows[line].length; other++) {
                    rows[line][other] -= factor * rows[row][other];
                }
                values[line] = Math.max(0, values[line] - factor * values[row]);
            }
        }
        basis[row] = column;
    }

    private double[] point() {
        double[] point = new double[unknowns];
        for (int row = 0; row < basis.length; row++) {
            point[basis[row]] = values[row];
        }
        return point;
    }

    private double[] point(int entering, double distance) {
        double[] point = point();
        for (int row = 0; row < basis.length; row++) {
            point[basis[row]] -= rows[row][entering] * distance;
        }
        point[entering] = distance;
        return point;
    }

    private Optional<long[]> checked(double[] point) {
        long[] whole = new long[unknowns];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            whole[unknown] = Math.round(point[unknown]);
            if (whole[unknown] < 0 || Math.abs(whole[unknown] - point[unknown]) > WHOLE) {
                return Optional.empty();
            }
        }
        for (int row = 0; row < coefficients.length; row++) {
            if (dot(coefficients[row], whole) != right[row]) {
                return Optional.empty();
            }
        }
        return Optional.of(whole);
    }

    private static long dot(int[] row, long[] values) {
        long sum = 0;
        for (int column = 0; column < values.length; column++) {
            sum += row[column] * values[column];
        }
        return sum;
    }
}
