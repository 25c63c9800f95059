// What is in the program, one block a file. Made by .ci/seeds, which every build runs.
#include "CSeeds.h"

static const unsigned char seeds_records_activity_md[] = {
#embed "../../seeds/records/activity.md"
};

static const unsigned char seeds_records_calendar_yaml[] = {
#embed "../../seeds/records/calendar.yaml"
};

static const unsigned char seeds_records_hub_md[] = {
#embed "../../seeds/records/hub.md"
};

static const unsigned char seeds_records_locality_md[] = {
#embed "../../seeds/records/locality.md"
};

static const unsigned char seeds_records_news_md[] = {
#embed "../../seeds/records/news.md"
};

static const unsigned char seeds_records_page_md[] = {
#embed "../../seeds/records/page.md"
};

static const unsigned char seeds_records_provider_md[] = {
#embed "../../seeds/records/provider.md"
};

static const unsigned char seeds_records_service_md[] = {
#embed "../../seeds/records/service.md"
};

static const unsigned char seeds_site__gitignore[] = {
#embed "../../seeds/site/.gitignore"
};

static const unsigned char seeds_site_README_md[] = {
#embed "../../seeds/site/README.md"
};

static const unsigned char seeds_site_content_activities_cook_and_eat_marsh_end_md[] = {
#embed "../../seeds/site/content/activities/cook-and-eat-marsh-end.md"
};

static const unsigned char seeds_site_content_activities_health_visitor_larkfield_md[] = {
#embed "../../seeds/site/content/activities/health-visitor-larkfield.md"
};

static const unsigned char seeds_site_content_activities_stay_and_play_larkfield_md[] = {
#embed "../../seeds/site/content/activities/stay-and-play-larkfield.md"
};

static const unsigned char seeds_site_content_activities_toy_swap_md[] = {
#embed "../../seeds/site/content/activities/toy-swap.md"
};

static const unsigned char seeds_site_content_calendars_schools_yaml[] = {
#embed "../../seeds/site/content/calendars/schools.yaml"
};

static const unsigned char seeds_site_content_hubs_larkfield_md[] = {
#embed "../../seeds/site/content/hubs/larkfield.md"
};

static const unsigned char seeds_site_content_hubs_marsh_end_md[] = {
#embed "../../seeds/site/content/hubs/marsh-end.md"
};

static const unsigned char seeds_site_content_localities_fernley_md[] = {
#embed "../../seeds/site/content/localities/fernley.md"
};

static const unsigned char seeds_site_content_network_yaml[] = {
#embed "../../seeds/site/content/network.yaml"
};

static const unsigned char seeds_site_content_news_welcome_md[] = {
#embed "../../seeds/site/content/news/welcome.md"
};

static const unsigned char seeds_site_content_pages_about_md[] = {
#embed "../../seeds/site/content/pages/about.md"
};

static const unsigned char seeds_site_content_pages_accessibility_statement_md[] = {
#embed "../../seeds/site/content/pages/accessibility-statement.md"
};

static const unsigned char seeds_site_content_pages_help_now_md[] = {
#embed "../../seeds/site/content/pages/help-now.md"
};

static const unsigned char seeds_site_content_pages_index_md[] = {
#embed "../../seeds/site/content/pages/index.md"
};

static const unsigned char seeds_site_content_pages_privacy_md[] = {
#embed "../../seeds/site/content/pages/privacy.md"
};

static const unsigned char seeds_site_content_providers_fernley_community_health_md[] = {
#embed "../../seeds/site/content/providers/fernley-community-health.md"
};

static const unsigned char seeds_site_content_providers_fernley_council_md[] = {
#embed "../../seeds/site/content/providers/fernley-council.md"
};

static const unsigned char seeds_site_content_services_family_support_md[] = {
#embed "../../seeds/site/content/services/family-support.md"
};

static const unsigned char seeds_site_content_services_health_visiting_md[] = {
#embed "../../seeds/site/content/services/health-visiting.md"
};

static const unsigned char seeds_site_content_services_stay_and_play_md[] = {
#embed "../../seeds/site/content/services/stay-and-play.md"
};

static const unsigned char seeds_site_content_vocabularies_access_features_yaml[] = {
#embed "../../seeds/site/content/vocabularies/access-features.yaml"
};

static const unsigned char seeds_site_content_vocabularies_age_bands_yaml[] = {
#embed "../../seeds/site/content/vocabularies/age-bands.yaml"
};

static const unsigned char seeds_site_content_vocabularies_categories_yaml[] = {
#embed "../../seeds/site/content/vocabularies/categories.yaml"
};

static const unsigned char seeds_site_content_vocabularies_languages_yaml[] = {
#embed "../../seeds/site/content/vocabularies/languages.yaml"
};

static const unsigned char seeds_site_content_vocabularies_needs_yaml[] = {
#embed "../../seeds/site/content/vocabularies/needs.yaml"
};

static const unsigned char seeds_site_content_vocabularies_synonyms_yaml[] = {
#embed "../../seeds/site/content/vocabularies/synonyms.yaml"
};

static const unsigned char themes_hearth_assets_begin_js[] = {
#embed "../../themes/hearth/assets/begin.js"
};

static const unsigned char themes_hearth_assets_clock_js[] = {
#embed "../../themes/hearth/assets/clock.js"
};

static const unsigned char themes_hearth_assets_device_js[] = {
#embed "../../themes/hearth/assets/device.js"
};

static const unsigned char themes_hearth_assets_finder_css[] = {
#embed "../../themes/hearth/assets/finder.css"
};

static const unsigned char themes_hearth_assets_finder_choices_js[] = {
#embed "../../themes/hearth/assets/finder/choices.js"
};

static const unsigned char themes_hearth_assets_finder_finder_js[] = {
#embed "../../themes/hearth/assets/finder/finder.js"
};

static const unsigned char themes_hearth_assets_finder_page_js[] = {
#embed "../../themes/hearth/assets/finder/page.js"
};

static const unsigned char themes_hearth_assets_finder_places_js[] = {
#embed "../../themes/hearth/assets/finder/places.js"
};

static const unsigned char themes_hearth_assets_finder_search_js[] = {
#embed "../../themes/hearth/assets/finder/search.js"
};

static const unsigned char themes_hearth_assets_finder_spelling_js[] = {
#embed "../../themes/hearth/assets/finder/spelling.js"
};

static const unsigned char themes_hearth_assets_hearth_css[] = {
#embed "../../themes/hearth/assets/hearth.css"
};

static const unsigned char themes_hearth_assets_hearth_base_css[] = {
#embed "../../themes/hearth/assets/hearth/base.css"
};

static const unsigned char themes_hearth_assets_hearth_buttons_css[] = {
#embed "../../themes/hearth/assets/hearth/buttons.css"
};

static const unsigned char themes_hearth_assets_hearth_cards_css[] = {
#embed "../../themes/hearth/assets/hearth/cards.css"
};

static const unsigned char themes_hearth_assets_hearth_device_css[] = {
#embed "../../themes/hearth/assets/hearth/device.css"
};

static const unsigned char themes_hearth_assets_hearth_facts_css[] = {
#embed "../../themes/hearth/assets/hearth/facts.css"
};

static const unsigned char themes_hearth_assets_hearth_forced_colours_css[] = {
#embed "../../themes/hearth/assets/hearth/forced-colours.css"
};

static const unsigned char themes_hearth_assets_hearth_frame_css[] = {
#embed "../../themes/hearth/assets/hearth/frame.css"
};

static const unsigned char themes_hearth_assets_hearth_icons_css[] = {
#embed "../../themes/hearth/assets/hearth/icons.css"
};

static const unsigned char themes_hearth_assets_hearth_languages_css[] = {
#embed "../../themes/hearth/assets/hearth/languages.css"
};

static const unsigned char themes_hearth_assets_hearth_later_css[] = {
#embed "../../themes/hearth/assets/hearth/later.css"
};

static const unsigned char themes_hearth_assets_hearth_print_css[] = {
#embed "../../themes/hearth/assets/hearth/print.css"
};

static const unsigned char themes_hearth_assets_hearth_sessions_css[] = {
#embed "../../themes/hearth/assets/hearth/sessions.css"
};

static const unsigned char themes_hearth_assets_hearth_timetable_css[] = {
#embed "../../themes/hearth/assets/hearth/timetable.css"
};

static const unsigned char themes_hearth_assets_hearth_tokens_css[] = {
#embed "../../themes/hearth/assets/hearth/tokens.css"
};

static const unsigned char themes_hearth_assets_hearth_words_css[] = {
#embed "../../themes/hearth/assets/hearth/words.css"
};

static const unsigned char themes_hearth_assets_home_svg[] = {
#embed "../../themes/hearth/assets/home.svg"
};

static const unsigned char themes_hearth_assets_icons_svg[] = {
#embed "../../themes/hearth/assets/icons.svg"
};

static const unsigned char themes_hearth_assets_leave_js[] = {
#embed "../../themes/hearth/assets/leave.js"
};

static const unsigned char themes_hearth_assets_list_page_js[] = {
#embed "../../themes/hearth/assets/list-page.js"
};

static const unsigned char themes_hearth_assets_list_save_js[] = {
#embed "../../themes/hearth/assets/list-save.js"
};

static const unsigned char themes_hearth_assets_logo_svg[] = {
#embed "../../themes/hearth/assets/logo.svg"
};

static const unsigned char themes_hearth_assets_maps_js[] = {
#embed "../../themes/hearth/assets/maps.js"
};

static const unsigned char themes_hearth_assets_now_js[] = {
#embed "../../themes/hearth/assets/now.js"
};

static const unsigned char themes_hearth_assets_offline_list_js[] = {
#embed "../../themes/hearth/assets/offline-list.js"
};

static const unsigned char themes_hearth_assets_service_worker_js[] = {
#embed "../../themes/hearth/assets/service-worker.js"
};

static const unsigned char themes_hearth_layouts_activity_mustache[] = {
#embed "../../themes/hearth/layouts/activity.mustache"
};

static const unsigned char themes_hearth_layouts_age_band_mustache[] = {
#embed "../../themes/hearth/layouts/age-band.mustache"
};

static const unsigned char themes_hearth_layouts_categories_mustache[] = {
#embed "../../themes/hearth/layouts/categories.mustache"
};

static const unsigned char themes_hearth_layouts_category_mustache[] = {
#embed "../../themes/hearth/layouts/category.mustache"
};

static const unsigned char themes_hearth_layouts_find_mustache[] = {
#embed "../../themes/hearth/layouts/find.mustache"
};

static const unsigned char themes_hearth_layouts_home_mustache[] = {
#embed "../../themes/hearth/layouts/home.mustache"
};

static const unsigned char themes_hearth_layouts_hub_mustache[] = {
#embed "../../themes/hearth/layouts/hub.mustache"
};

static const unsigned char themes_hearth_layouts_hubs_mustache[] = {
#embed "../../themes/hearth/layouts/hubs.mustache"
};

static const unsigned char themes_hearth_layouts_list_mustache[] = {
#embed "../../themes/hearth/layouts/list.mustache"
};

static const unsigned char themes_hearth_layouts_locality_mustache[] = {
#embed "../../themes/hearth/layouts/locality.mustache"
};

static const unsigned char themes_hearth_layouts_my_list_mustache[] = {
#embed "../../themes/hearth/layouts/my-list.mustache"
};

static const unsigned char themes_hearth_layouts_need_mustache[] = {
#embed "../../themes/hearth/layouts/need.mustache"
};

static const unsigned char themes_hearth_layouts_news_item_mustache[] = {
#embed "../../themes/hearth/layouts/news-item.mustache"
};

static const unsigned char themes_hearth_layouts_news_list_mustache[] = {
#embed "../../themes/hearth/layouts/news-list.mustache"
};

static const unsigned char themes_hearth_layouts_not_found_mustache[] = {
#embed "../../themes/hearth/layouts/not-found.mustache"
};

static const unsigned char themes_hearth_layouts_offline_mustache[] = {
#embed "../../themes/hearth/layouts/offline.mustache"
};

static const unsigned char themes_hearth_layouts_page_mustache[] = {
#embed "../../themes/hearth/layouts/page.mustache"
};

static const unsigned char themes_hearth_layouts_provider_mustache[] = {
#embed "../../themes/hearth/layouts/provider.mustache"
};

static const unsigned char themes_hearth_layouts_redirect_mustache[] = {
#embed "../../themes/hearth/layouts/redirect.mustache"
};

static const unsigned char themes_hearth_layouts_service_mustache[] = {
#embed "../../themes/hearth/layouts/service.mustache"
};

static const unsigned char themes_hearth_layouts_urgent_mustache[] = {
#embed "../../themes/hearth/layouts/urgent.mustache"
};

static const unsigned char themes_hearth_layouts_whats_on_hub_mustache[] = {
#embed "../../themes/hearth/layouts/whats-on-hub.mustache"
};

static const unsigned char themes_hearth_layouts_whats_on_mustache[] = {
#embed "../../themes/hearth/layouts/whats-on.mustache"
};

static const unsigned char themes_hearth_partials_access_mustache[] = {
#embed "../../themes/hearth/partials/access.mustache"
};

static const unsigned char themes_hearth_partials_activity_card_mustache[] = {
#embed "../../themes/hearth/partials/activity-card.mustache"
};

static const unsigned char themes_hearth_partials_activity_list_mustache[] = {
#embed "../../themes/hearth/partials/activity-list.mustache"
};

static const unsigned char themes_hearth_partials_age_links_mustache[] = {
#embed "../../themes/hearth/partials/age-links.mustache"
};

static const unsigned char themes_hearth_partials_answer_mustache[] = {
#embed "../../themes/hearth/partials/answer.mustache"
};

static const unsigned char themes_hearth_partials_ask_mustache[] = {
#embed "../../themes/hearth/partials/ask.mustache"
};

static const unsigned char themes_hearth_partials_badges_mustache[] = {
#embed "../../themes/hearth/partials/badges.mustache"
};

static const unsigned char themes_hearth_partials_base_mustache[] = {
#embed "../../themes/hearth/partials/base.mustache"
};

static const unsigned char themes_hearth_partials_body_mustache[] = {
#embed "../../themes/hearth/partials/body.mustache"
};

static const unsigned char themes_hearth_partials_booking_mustache[] = {
#embed "../../themes/hearth/partials/booking.mustache"
};

static const unsigned char themes_hearth_partials_breadcrumbs_mustache[] = {
#embed "../../themes/hearth/partials/breadcrumbs.mustache"
};

static const unsigned char themes_hearth_partials_calendar_mustache[] = {
#embed "../../themes/hearth/partials/calendar.mustache"
};

static const unsigned char themes_hearth_partials_category_groups_mustache[] = {
#embed "../../themes/hearth/partials/category-groups.mustache"
};

static const unsigned char themes_hearth_partials_checked_mustache[] = {
#embed "../../themes/hearth/partials/checked.mustache"
};

static const unsigned char themes_hearth_partials_contact_mustache[] = {
#embed "../../themes/hearth/partials/contact.mustache"
};

static const unsigned char themes_hearth_partials_contents_mustache[] = {
#embed "../../themes/hearth/partials/contents.mustache"
};

static const unsigned char themes_hearth_partials_date_mustache[] = {
#embed "../../themes/hearth/partials/date.mustache"
};

static const unsigned char themes_hearth_partials_days_mustache[] = {
#embed "../../themes/hearth/partials/days.mustache"
};

static const unsigned char themes_hearth_partials_emergency_mustache[] = {
#embed "../../themes/hearth/partials/emergency.mustache"
};

static const unsigned char themes_hearth_partials_facet_mustache[] = {
#embed "../../themes/hearth/partials/facet.mustache"
};

static const unsigned char themes_hearth_partials_filed_under_mustache[] = {
#embed "../../themes/hearth/partials/filed-under.mustache"
};

static const unsigned char themes_hearth_partials_find_other_mustache[] = {
#embed "../../themes/hearth/partials/find-other.mustache"
};

static const unsigned char themes_hearth_partials_finder_mustache[] = {
#embed "../../themes/hearth/partials/finder.mustache"
};

static const unsigned char themes_hearth_partials_footer_mustache[] = {
#embed "../../themes/hearth/partials/footer.mustache"
};

static const unsigned char themes_hearth_partials_header_mustache[] = {
#embed "../../themes/hearth/partials/header.mustache"
};

static const unsigned char themes_hearth_partials_heading_mustache[] = {
#embed "../../themes/hearth/partials/heading.mustache"
};

static const unsigned char themes_hearth_partials_hours_mustache[] = {
#embed "../../themes/hearth/partials/hours.mustache"
};

static const unsigned char themes_hearth_partials_hub_card_mustache[] = {
#embed "../../themes/hearth/partials/hub-card.mustache"
};

static const unsigned char themes_hearth_partials_kept_mustache[] = {
#embed "../../themes/hearth/partials/kept.mustache"
};

static const unsigned char themes_hearth_partials_last_checked_mustache[] = {
#embed "../../themes/hearth/partials/last-checked.mustache"
};

static const unsigned char themes_hearth_partials_leave_mustache[] = {
#embed "../../themes/hearth/partials/leave.mustache"
};

static const unsigned char themes_hearth_partials_map_link_mustache[] = {
#embed "../../themes/hearth/partials/map-link.mustache"
};

static const unsigned char themes_hearth_partials_news_card_mustache[] = {
#embed "../../themes/hearth/partials/news-card.mustache"
};

static const unsigned char themes_hearth_partials_nothing_here_mustache[] = {
#embed "../../themes/hearth/partials/nothing-here.mustache"
};

static const unsigned char themes_hearth_partials_opening_mustache[] = {
#embed "../../themes/hearth/partials/opening.mustache"
};

static const unsigned char themes_hearth_partials_pagination_mustache[] = {
#embed "../../themes/hearth/partials/pagination.mustache"
};

static const unsigned char themes_hearth_partials_save_mustache[] = {
#embed "../../themes/hearth/partials/save.mustache"
};

static const unsigned char themes_hearth_partials_service_card_mustache[] = {
#embed "../../themes/hearth/partials/service-card.mustache"
};

static const unsigned char themes_hearth_partials_service_list_mustache[] = {
#embed "../../themes/hearth/partials/service-list.mustache"
};

static const unsigned char themes_hearth_partials_session_badges_mustache[] = {
#embed "../../themes/hearth/partials/session-badges.mustache"
};

static const unsigned char themes_hearth_partials_session_change_mustache[] = {
#embed "../../themes/hearth/partials/session-change.mustache"
};

static const unsigned char themes_hearth_partials_session_elsewhere_mustache[] = {
#embed "../../themes/hearth/partials/session-elsewhere.mustache"
};

static const unsigned char themes_hearth_partials_standing_mustache[] = {
#embed "../../themes/hearth/partials/standing.mustache"
};

static const unsigned char themes_hearth_partials_term_card_mustache[] = {
#embed "../../themes/hearth/partials/term-card.mustache"
};

static const unsigned char themes_hearth_partials_term_link_mustache[] = {
#embed "../../themes/hearth/partials/term-link.mustache"
};

static const unsigned char themes_hearth_partials_term_pill_mustache[] = {
#embed "../../themes/hearth/partials/term-pill.mustache"
};

static const unsigned char themes_hearth_partials_term_mustache[] = {
#embed "../../themes/hearth/partials/term.mustache"
};

static const unsigned char themes_hearth_partials_ways_in_mustache[] = {
#embed "../../themes/hearth/partials/ways-in.mustache"
};

static const unsigned char themes_hearth_strings_ar_yaml[] = {
#embed "../../themes/hearth/strings/ar.yaml"
};

static const unsigned char themes_hearth_strings_cy_yaml[] = {
#embed "../../themes/hearth/strings/cy.yaml"
};

static const unsigned char themes_hearth_strings_en_yaml[] = {
#embed "../../themes/hearth/strings/en.yaml"
};

static const unsigned char themes_hearth_theme_yaml[] = {
#embed "../../themes/hearth/theme.yaml"
};

static const struct seed_file files[] = {
    {"seeds/records/activity.md", seeds_records_activity_md, sizeof seeds_records_activity_md},
    {"seeds/records/calendar.yaml", seeds_records_calendar_yaml, sizeof seeds_records_calendar_yaml},
    {"seeds/records/hub.md", seeds_records_hub_md, sizeof seeds_records_hub_md},
    {"seeds/records/locality.md", seeds_records_locality_md, sizeof seeds_records_locality_md},
    {"seeds/records/news.md", seeds_records_news_md, sizeof seeds_records_news_md},
    {"seeds/records/page.md", seeds_records_page_md, sizeof seeds_records_page_md},
    {"seeds/records/provider.md", seeds_records_provider_md, sizeof seeds_records_provider_md},
    {"seeds/records/service.md", seeds_records_service_md, sizeof seeds_records_service_md},
    {"seeds/site/.gitignore", seeds_site__gitignore, sizeof seeds_site__gitignore},
    {"seeds/site/README.md", seeds_site_README_md, sizeof seeds_site_README_md},
    {"seeds/site/content/activities/cook-and-eat-marsh-end.md", seeds_site_content_activities_cook_and_eat_marsh_end_md, sizeof seeds_site_content_activities_cook_and_eat_marsh_end_md},
    {"seeds/site/content/activities/health-visitor-larkfield.md", seeds_site_content_activities_health_visitor_larkfield_md, sizeof seeds_site_content_activities_health_visitor_larkfield_md},
    {"seeds/site/content/activities/stay-and-play-larkfield.md", seeds_site_content_activities_stay_and_play_larkfield_md, sizeof seeds_site_content_activities_stay_and_play_larkfield_md},
    {"seeds/site/content/activities/toy-swap.md", seeds_site_content_activities_toy_swap_md, sizeof seeds_site_content_activities_toy_swap_md},
    {"seeds/site/content/calendars/schools.yaml", seeds_site_content_calendars_schools_yaml, sizeof seeds_site_content_calendars_schools_yaml},
    {"seeds/site/content/hubs/larkfield.md", seeds_site_content_hubs_larkfield_md, sizeof seeds_site_content_hubs_larkfield_md},
    {"seeds/site/content/hubs/marsh-end.md", seeds_site_content_hubs_marsh_end_md, sizeof seeds_site_content_hubs_marsh_end_md},
    {"seeds/site/content/localities/fernley.md", seeds_site_content_localities_fernley_md, sizeof seeds_site_content_localities_fernley_md},
    {"seeds/site/content/network.yaml", seeds_site_content_network_yaml, sizeof seeds_site_content_network_yaml},
    {"seeds/site/content/news/welcome.md", seeds_site_content_news_welcome_md, sizeof seeds_site_content_news_welcome_md},
    {"seeds/site/content/pages/about.md", seeds_site_content_pages_about_md, sizeof seeds_site_content_pages_about_md},
    {"seeds/site/content/pages/accessibility-statement.md", seeds_site_content_pages_accessibility_statement_md, sizeof seeds_site_content_pages_accessibility_statement_md},
    {"seeds/site/content/pages/help-now.md", seeds_site_content_pages_help_now_md, sizeof seeds_site_content_pages_help_now_md},
    {"seeds/site/content/pages/index.md", seeds_site_content_pages_index_md, sizeof seeds_site_content_pages_index_md},
    {"seeds/site/content/pages/privacy.md", seeds_site_content_pages_privacy_md, sizeof seeds_site_content_pages_privacy_md},
    {"seeds/site/content/providers/fernley-community-health.md", seeds_site_content_providers_fernley_community_health_md, sizeof seeds_site_content_providers_fernley_community_health_md},
    {"seeds/site/content/providers/fernley-council.md", seeds_site_content_providers_fernley_council_md, sizeof seeds_site_content_providers_fernley_council_md},
    {"seeds/site/content/services/family-support.md", seeds_site_content_services_family_support_md, sizeof seeds_site_content_services_family_support_md},
    {"seeds/site/content/services/health-visiting.md", seeds_site_content_services_health_visiting_md, sizeof seeds_site_content_services_health_visiting_md},
    {"seeds/site/content/services/stay-and-play.md", seeds_site_content_services_stay_and_play_md, sizeof seeds_site_content_services_stay_and_play_md},
    {"seeds/site/content/vocabularies/access-features.yaml", seeds_site_content_vocabularies_access_features_yaml, sizeof seeds_site_content_vocabularies_access_features_yaml},
    {"seeds/site/content/vocabularies/age-bands.yaml", seeds_site_content_vocabularies_age_bands_yaml, sizeof seeds_site_content_vocabularies_age_bands_yaml},
    {"seeds/site/content/vocabularies/categories.yaml", seeds_site_content_vocabularies_categories_yaml, sizeof seeds_site_content_vocabularies_categories_yaml},
    {"seeds/site/content/vocabularies/languages.yaml", seeds_site_content_vocabularies_languages_yaml, sizeof seeds_site_content_vocabularies_languages_yaml},
    {"seeds/site/content/vocabularies/needs.yaml", seeds_site_content_vocabularies_needs_yaml, sizeof seeds_site_content_vocabularies_needs_yaml},
    {"seeds/site/content/vocabularies/synonyms.yaml", seeds_site_content_vocabularies_synonyms_yaml, sizeof seeds_site_content_vocabularies_synonyms_yaml},
    {"themes/hearth/assets/begin.js", themes_hearth_assets_begin_js, sizeof themes_hearth_assets_begin_js},
    {"themes/hearth/assets/clock.js", themes_hearth_assets_clock_js, sizeof themes_hearth_assets_clock_js},
    {"themes/hearth/assets/device.js", themes_hearth_assets_device_js, sizeof themes_hearth_assets_device_js},
    {"themes/hearth/assets/finder.css", themes_hearth_assets_finder_css, sizeof themes_hearth_assets_finder_css},
    {"themes/hearth/assets/finder/choices.js", themes_hearth_assets_finder_choices_js, sizeof themes_hearth_assets_finder_choices_js},
    {"themes/hearth/assets/finder/finder.js", themes_hearth_assets_finder_finder_js, sizeof themes_hearth_assets_finder_finder_js},
    {"themes/hearth/assets/finder/page.js", themes_hearth_assets_finder_page_js, sizeof themes_hearth_assets_finder_page_js},
    {"themes/hearth/assets/finder/places.js", themes_hearth_assets_finder_places_js, sizeof themes_hearth_assets_finder_places_js},
    {"themes/hearth/assets/finder/search.js", themes_hearth_assets_finder_search_js, sizeof themes_hearth_assets_finder_search_js},
    {"themes/hearth/assets/finder/spelling.js", themes_hearth_assets_finder_spelling_js, sizeof themes_hearth_assets_finder_spelling_js},
    {"themes/hearth/assets/hearth.css", themes_hearth_assets_hearth_css, sizeof themes_hearth_assets_hearth_css},
    {"themes/hearth/assets/hearth/base.css", themes_hearth_assets_hearth_base_css, sizeof themes_hearth_assets_hearth_base_css},
    {"themes/hearth/assets/hearth/buttons.css", themes_hearth_assets_hearth_buttons_css, sizeof themes_hearth_assets_hearth_buttons_css},
    {"themes/hearth/assets/hearth/cards.css", themes_hearth_assets_hearth_cards_css, sizeof themes_hearth_assets_hearth_cards_css},
    {"themes/hearth/assets/hearth/device.css", themes_hearth_assets_hearth_device_css, sizeof themes_hearth_assets_hearth_device_css},
    {"themes/hearth/assets/hearth/facts.css", themes_hearth_assets_hearth_facts_css, sizeof themes_hearth_assets_hearth_facts_css},
    {"themes/hearth/assets/hearth/forced-colours.css", themes_hearth_assets_hearth_forced_colours_css, sizeof themes_hearth_assets_hearth_forced_colours_css},
    {"themes/hearth/assets/hearth/frame.css", themes_hearth_assets_hearth_frame_css, sizeof themes_hearth_assets_hearth_frame_css},
    {"themes/hearth/assets/hearth/icons.css", themes_hearth_assets_hearth_icons_css, sizeof themes_hearth_assets_hearth_icons_css},
    {"themes/hearth/assets/hearth/languages.css", themes_hearth_assets_hearth_languages_css, sizeof themes_hearth_assets_hearth_languages_css},
    {"themes/hearth/assets/hearth/later.css", themes_hearth_assets_hearth_later_css, sizeof themes_hearth_assets_hearth_later_css},
    {"themes/hearth/assets/hearth/print.css", themes_hearth_assets_hearth_print_css, sizeof themes_hearth_assets_hearth_print_css},
    {"themes/hearth/assets/hearth/sessions.css", themes_hearth_assets_hearth_sessions_css, sizeof themes_hearth_assets_hearth_sessions_css},
    {"themes/hearth/assets/hearth/timetable.css", themes_hearth_assets_hearth_timetable_css, sizeof themes_hearth_assets_hearth_timetable_css},
    {"themes/hearth/assets/hearth/tokens.css", themes_hearth_assets_hearth_tokens_css, sizeof themes_hearth_assets_hearth_tokens_css},
    {"themes/hearth/assets/hearth/words.css", themes_hearth_assets_hearth_words_css, sizeof themes_hearth_assets_hearth_words_css},
    {"themes/hearth/assets/home.svg", themes_hearth_assets_home_svg, sizeof themes_hearth_assets_home_svg},
    {"themes/hearth/assets/icons.svg", themes_hearth_assets_icons_svg, sizeof themes_hearth_assets_icons_svg},
    {"themes/hearth/assets/leave.js", themes_hearth_assets_leave_js, sizeof themes_hearth_assets_leave_js},
    {"themes/hearth/assets/list-page.js", themes_hearth_assets_list_page_js, sizeof themes_hearth_assets_list_page_js},
    {"themes/hearth/assets/list-save.js", themes_hearth_assets_list_save_js, sizeof themes_hearth_assets_list_save_js},
    {"themes/hearth/assets/logo.svg", themes_hearth_assets_logo_svg, sizeof themes_hearth_assets_logo_svg},
    {"themes/hearth/assets/maps.js", themes_hearth_assets_maps_js, sizeof themes_hearth_assets_maps_js},
    {"themes/hearth/assets/now.js", themes_hearth_assets_now_js, sizeof themes_hearth_assets_now_js},
    {"themes/hearth/assets/offline-list.js", themes_hearth_assets_offline_list_js, sizeof themes_hearth_assets_offline_list_js},
    {"themes/hearth/assets/service-worker.js", themes_hearth_assets_service_worker_js, sizeof themes_hearth_assets_service_worker_js},
    {"themes/hearth/layouts/activity.mustache", themes_hearth_layouts_activity_mustache, sizeof themes_hearth_layouts_activity_mustache},
    {"themes/hearth/layouts/age-band.mustache", themes_hearth_layouts_age_band_mustache, sizeof themes_hearth_layouts_age_band_mustache},
    {"themes/hearth/layouts/categories.mustache", themes_hearth_layouts_categories_mustache, sizeof themes_hearth_layouts_categories_mustache},
    {"themes/hearth/layouts/category.mustache", themes_hearth_layouts_category_mustache, sizeof themes_hearth_layouts_category_mustache},
    {"themes/hearth/layouts/find.mustache", themes_hearth_layouts_find_mustache, sizeof themes_hearth_layouts_find_mustache},
    {"themes/hearth/layouts/home.mustache", themes_hearth_layouts_home_mustache, sizeof themes_hearth_layouts_home_mustache},
    {"themes/hearth/layouts/hub.mustache", themes_hearth_layouts_hub_mustache, sizeof themes_hearth_layouts_hub_mustache},
    {"themes/hearth/layouts/hubs.mustache", themes_hearth_layouts_hubs_mustache, sizeof themes_hearth_layouts_hubs_mustache},
    {"themes/hearth/layouts/list.mustache", themes_hearth_layouts_list_mustache, sizeof themes_hearth_layouts_list_mustache},
    {"themes/hearth/layouts/locality.mustache", themes_hearth_layouts_locality_mustache, sizeof themes_hearth_layouts_locality_mustache},
    {"themes/hearth/layouts/my-list.mustache", themes_hearth_layouts_my_list_mustache, sizeof themes_hearth_layouts_my_list_mustache},
    {"themes/hearth/layouts/need.mustache", themes_hearth_layouts_need_mustache, sizeof themes_hearth_layouts_need_mustache},
    {"themes/hearth/layouts/news-item.mustache", themes_hearth_layouts_news_item_mustache, sizeof themes_hearth_layouts_news_item_mustache},
    {"themes/hearth/layouts/news-list.mustache", themes_hearth_layouts_news_list_mustache, sizeof themes_hearth_layouts_news_list_mustache},
    {"themes/hearth/layouts/not-found.mustache", themes_hearth_layouts_not_found_mustache, sizeof themes_hearth_layouts_not_found_mustache},
    {"themes/hearth/layouts/offline.mustache", themes_hearth_layouts_offline_mustache, sizeof themes_hearth_layouts_offline_mustache},
    {"themes/hearth/layouts/page.mustache", themes_hearth_layouts_page_mustache, sizeof themes_hearth_layouts_page_mustache},
    {"themes/hearth/layouts/provider.mustache", themes_hearth_layouts_provider_mustache, sizeof themes_hearth_layouts_provider_mustache},
    {"themes/hearth/layouts/redirect.mustache", themes_hearth_layouts_redirect_mustache, sizeof themes_hearth_layouts_redirect_mustache},
    {"themes/hearth/layouts/service.mustache", themes_hearth_layouts_service_mustache, sizeof themes_hearth_layouts_service_mustache},
    {"themes/hearth/layouts/urgent.mustache", themes_hearth_layouts_urgent_mustache, sizeof themes_hearth_layouts_urgent_mustache},
    {"themes/hearth/layouts/whats-on-hub.mustache", themes_hearth_layouts_whats_on_hub_mustache, sizeof themes_hearth_layouts_whats_on_hub_mustache},
    {"themes/hearth/layouts/whats-on.mustache", themes_hearth_layouts_whats_on_mustache, sizeof themes_hearth_layouts_whats_on_mustache},
    {"themes/hearth/partials/access.mustache", themes_hearth_partials_access_mustache, sizeof themes_hearth_partials_access_mustache},
    {"themes/hearth/partials/activity-card.mustache", themes_hearth_partials_activity_card_mustache, sizeof themes_hearth_partials_activity_card_mustache},
    {"themes/hearth/partials/activity-list.mustache", themes_hearth_partials_activity_list_mustache, sizeof themes_hearth_partials_activity_list_mustache},
    {"themes/hearth/partials/age-links.mustache", themes_hearth_partials_age_links_mustache, sizeof themes_hearth_partials_age_links_mustache},
    {"themes/hearth/partials/answer.mustache", themes_hearth_partials_answer_mustache, sizeof themes_hearth_partials_answer_mustache},
    {"themes/hearth/partials/ask.mustache", themes_hearth_partials_ask_mustache, sizeof themes_hearth_partials_ask_mustache},
    {"themes/hearth/partials/badges.mustache", themes_hearth_partials_badges_mustache, sizeof themes_hearth_partials_badges_mustache},
    {"themes/hearth/partials/base.mustache", themes_hearth_partials_base_mustache, sizeof themes_hearth_partials_base_mustache},
    {"themes/hearth/partials/body.mustache", themes_hearth_partials_body_mustache, sizeof themes_hearth_partials_body_mustache},
    {"themes/hearth/partials/booking.mustache", themes_hearth_partials_booking_mustache, sizeof themes_hearth_partials_booking_mustache},
    {"themes/hearth/partials/breadcrumbs.mustache", themes_hearth_partials_breadcrumbs_mustache, sizeof themes_hearth_partials_breadcrumbs_mustache},
    {"themes/hearth/partials/calendar.mustache", themes_hearth_partials_calendar_mustache, sizeof themes_hearth_partials_calendar_mustache},
    {"themes/hearth/partials/category-groups.mustache", themes_hearth_partials_category_groups_mustache, sizeof themes_hearth_partials_category_groups_mustache},
    {"themes/hearth/partials/checked.mustache", themes_hearth_partials_checked_mustache, sizeof themes_hearth_partials_checked_mustache},
    {"themes/hearth/partials/contact.mustache", themes_hearth_partials_contact_mustache, sizeof themes_hearth_partials_contact_mustache},
    {"themes/hearth/partials/contents.mustache", themes_hearth_partials_contents_mustache, sizeof themes_hearth_partials_contents_mustache},
    {"themes/hearth/partials/date.mustache", themes_hearth_partials_date_mustache, sizeof themes_hearth_partials_date_mustache},
    {"themes/hearth/partials/days.mustache", themes_hearth_partials_days_mustache, sizeof themes_hearth_partials_days_mustache},
    {"themes/hearth/partials/emergency.mustache", themes_hearth_partials_emergency_mustache, sizeof themes_hearth_partials_emergency_mustache},
    {"themes/hearth/partials/facet.mustache", themes_hearth_partials_facet_mustache, sizeof themes_hearth_partials_facet_mustache},
    {"themes/hearth/partials/filed-under.mustache", themes_hearth_partials_filed_under_mustache, sizeof themes_hearth_partials_filed_under_mustache},
    {"themes/hearth/partials/find-other.mustache", themes_hearth_partials_find_other_mustache, sizeof themes_hearth_partials_find_other_mustache},
    {"themes/hearth/partials/finder.mustache", themes_hearth_partials_finder_mustache, sizeof themes_hearth_partials_finder_mustache},
    {"themes/hearth/partials/footer.mustache", themes_hearth_partials_footer_mustache, sizeof themes_hearth_partials_footer_mustache},
    {"themes/hearth/partials/header.mustache", themes_hearth_partials_header_mustache, sizeof themes_hearth_partials_header_mustache},
    {"themes/hearth/partials/heading.mustache", themes_hearth_partials_heading_mustache, sizeof themes_hearth_partials_heading_mustache},
    {"themes/hearth/partials/hours.mustache", themes_hearth_partials_hours_mustache, sizeof themes_hearth_partials_hours_mustache},
    {"themes/hearth/partials/hub-card.mustache", themes_hearth_partials_hub_card_mustache, sizeof themes_hearth_partials_hub_card_mustache},
    {"themes/hearth/partials/kept.mustache", themes_hearth_partials_kept_mustache, sizeof themes_hearth_partials_kept_mustache},
    {"themes/hearth/partials/last-checked.mustache", themes_hearth_partials_last_checked_mustache, sizeof themes_hearth_partials_last_checked_mustache},
    {"themes/hearth/partials/leave.mustache", themes_hearth_partials_leave_mustache, sizeof themes_hearth_partials_leave_mustache},
    {"themes/hearth/partials/map-link.mustache", themes_hearth_partials_map_link_mustache, sizeof themes_hearth_partials_map_link_mustache},
    {"themes/hearth/partials/news-card.mustache", themes_hearth_partials_news_card_mustache, sizeof themes_hearth_partials_news_card_mustache},
    {"themes/hearth/partials/nothing-here.mustache", themes_hearth_partials_nothing_here_mustache, sizeof themes_hearth_partials_nothing_here_mustache},
    {"themes/hearth/partials/opening.mustache", themes_hearth_partials_opening_mustache, sizeof themes_hearth_partials_opening_mustache},
    {"themes/hearth/partials/pagination.mustache", themes_hearth_partials_pagination_mustache, sizeof themes_hearth_partials_pagination_mustache},
    {"themes/hearth/partials/save.mustache", themes_hearth_partials_save_mustache, sizeof themes_hearth_partials_save_mustache},
    {"themes/hearth/partials/service-card.mustache", themes_hearth_partials_service_card_mustache, sizeof themes_hearth_partials_service_card_mustache},
    {"themes/hearth/partials/service-list.mustache", themes_hearth_partials_service_list_mustache, sizeof themes_hearth_partials_service_list_mustache},
    {"themes/hearth/partials/session-badges.mustache", themes_hearth_partials_session_badges_mustache, sizeof themes_hearth_partials_session_badges_mustache},
    {"themes/hearth/partials/session-change.mustache", themes_hearth_partials_session_change_mustache, sizeof themes_hearth_partials_session_change_mustache},
    {"themes/hearth/partials/session-elsewhere.mustache", themes_hearth_partials_session_elsewhere_mustache, sizeof themes_hearth_partials_session_elsewhere_mustache},
    {"themes/hearth/partials/standing.mustache", themes_hearth_partials_standing_mustache, sizeof themes_hearth_partials_standing_mustache},
    {"themes/hearth/partials/term-card.mustache", themes_hearth_partials_term_card_mustache, sizeof themes_hearth_partials_term_card_mustache},
    {"themes/hearth/partials/term-link.mustache", themes_hearth_partials_term_link_mustache, sizeof themes_hearth_partials_term_link_mustache},
    {"themes/hearth/partials/term-pill.mustache", themes_hearth_partials_term_pill_mustache, sizeof themes_hearth_partials_term_pill_mustache},
    {"themes/hearth/partials/term.mustache", themes_hearth_partials_term_mustache, sizeof themes_hearth_partials_term_mustache},
    {"themes/hearth/partials/ways-in.mustache", themes_hearth_partials_ways_in_mustache, sizeof themes_hearth_partials_ways_in_mustache},
    {"themes/hearth/strings/ar.yaml", themes_hearth_strings_ar_yaml, sizeof themes_hearth_strings_ar_yaml},
    {"themes/hearth/strings/cy.yaml", themes_hearth_strings_cy_yaml, sizeof themes_hearth_strings_cy_yaml},
    {"themes/hearth/strings/en.yaml", themes_hearth_strings_en_yaml, sizeof themes_hearth_strings_en_yaml},
    {"themes/hearth/theme.yaml", themes_hearth_theme_yaml, sizeof themes_hearth_theme_yaml},
};

const struct seed_file *seed_files(void) { return files; }

size_t seed_file_count(void) { return sizeof files / sizeof files[0]; }
