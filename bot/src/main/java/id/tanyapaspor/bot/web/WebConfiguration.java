package id.tanyapaspor.bot.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.delivery.ChatId;

/** How Spring serves the public pages. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    /** Pages that are the same for everyone; never the stream, which must not be held back. */
    private static final String[] PUBLIC = { "/", "/topik", "/topik/*", "/kantor", "/en", "/en/topik", "/en/topik/*",
        "/en/kantor", "/antrean", "/en/antrean", "/dokumen", "/dokumen/*", "/info", "/en/info", "/sitemap.xml" };
    private static final String[] FORMS = { "/tanya/**", "/en/tanya/**" };

    private final KeptPages keptPages;
    private final OwnFormsOnly ownFormsOnly;

    WebConfiguration(KeptPages keptPages, OwnFormsOnly ownFormsOnly) {
        this.keptPages = keptPages;
        this.ownFormsOnly = ownFormsOnly;
    }

    /** Rings for the chats of open pages. */
    @Bean
    static Bells<ChatId> chatBells() {
        return new Bells<>();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(keptPages);
        registry.addInterceptor(ownFormsOnly).addPathPatterns(FORMS);
    }

    /** Names each page by its content, so that a browser asks for it again without loading it again. */
    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> pageVersions() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true); // the server compresses
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(PUBLIC);
        return registration;
    }
}
