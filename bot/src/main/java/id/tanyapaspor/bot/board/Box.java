package id.tanyapaspor.bot.board;

/** A rectangle of a picture, in the picture's units. */
record Box(double x, double y, double width, double height) {

    Box {
        x = tenth(x);
        y = tenth(y);
        width = tenth(width);
        height = tenth(height);
    }

    /** As exact as anybody can see; more only makes the page longer. */
    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
