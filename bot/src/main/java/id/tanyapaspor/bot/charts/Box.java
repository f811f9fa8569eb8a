package id.tanyapaspor.bot.charts;

/** A rectangle of a picture, in the picture's units. */
public record Box(double x, double y, double width, double height) {

    public Box {
        x = tenth(x);
        y = tenth(y);
        width = tenth(width);
        height = tenth(height);
    }

    /** As exact as anybody can see; more only makes the page longer. */
    public static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
