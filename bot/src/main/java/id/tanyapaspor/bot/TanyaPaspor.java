package id.tanyapaspor.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The running service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TanyaPaspor {

    public static void main(String[] arguments) {
        SpringApplication.run(TanyaPaspor.class, arguments);
    }
}
