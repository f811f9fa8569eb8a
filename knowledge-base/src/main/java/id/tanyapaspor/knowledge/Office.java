package id.tanyapaspor.knowledge;

import java.util.Optional;

/**
 * An immigration office. What is not known is an empty string.
 *
 * @param place the town's coordinates, rounded to a tenth of a degree: a distance from it is approximate
 */
public record Office(
        String name,
        String rank,
        String town,
        String province,
        String address,
        String phone,
        String web,
        String hours,
        Optional<Place> place,
        String facilities,
        String note) {

    /** Degrees north and east. */
    public record Place(double latitude, double longitude) {

        private static final double EARTH_RADIUS_KM = 6371.0;

        /** Great-circle distance in kilometres (haversine). */
        public double kilometresTo(Place other) {
            double north = Math.toRadians(other.latitude - latitude);
            double east = Math.toRadians(other.longitude - longitude);
            double a = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(latitude))
                    * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
        }
    }
}
