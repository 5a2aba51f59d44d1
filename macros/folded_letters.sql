{#-
    Letters of a lower-case text in their plain form: accents, also those that
    follow their letter, ligatures and full-width forms folded, the dotless i as
    i. Letters of other scripts are kept; Greek loses its accents, which
    capitals do not carry. Expects a text that is not plain ASCII.
-#}
{% macro folded_letters(text) -%}
    {%- set accented =
        'ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặḃḅḇçćĉċčḉðďđḋḍḏḑḓèéêëēĕėęěȅȇȩḕ' ~
        'ḗḙḛḝẹẻẽếềểễệḟĝğġģǧǵḡĥħȟḣḥḧḩḫẖìíîïĩīĭįıǐȉȋḭḯỉịĵǰķǩḱḳḵĺļľłḷḹḻḽ' ~
        'ḿṁṃñńņňǹṅṇṉṋºòóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợṕṗŕŗřȑȓṙṛṝṟś' ~
        'ŝşšſșṡṣṥṧṩţťŧțṫṭṯṱẗùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựṽṿŵẁẃẅẇẉẘẋẍ' ~
        'ýÿŷȳẏẙỳỵỷỹźżžẑẓẕ'
    -%}
    {%- set plain =
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbccccccddddddddeeeeeeeeeeeee' ~
        'eeeeeeeeeeeefggggggghhhhhhhhhiiiiiiiiiiiiiiiijjkkkkkllllllll' ~
        'mmmnnnnnnnnnoooooooooooooooooooooooooooooooooooopprrrrrrrrrs' ~
        'sssssssssstttttttttuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuvvwwwwwwwxx' ~
        'yyyyyyyyyyzzzzzz'
    -%}
    {%- set greek = 'άέήίόύώϊϋΐΰёþ' -%}
    {%- set greek_plain = 'αεηιουωιυιυеt' -%}
    {%- set wide =
        'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９'
    -%}
    {%- set narrow = 'abcdefghijklmnopqrstuvwxyz0123456789' -%}
    {#- Accents on their own, the soft hyphen, joiners and marks of direction. -#}
    {%- set combining =
        '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b' ~
        '\u030c\u031b\u0323\u0325\u0326\u0327\u0328\u0331\u00ad\u200b\u200c' ~
        '\u200d\u200e\u200f\ufeff'
    -%}
    {%- set expanded = namespace(sql=text) -%}
    {%- for letters, spelled in [
        ('ß', 'ss'), ('æ', 'ae'), ('œ', 'oe'), ('ﬁ', 'fi'), ('ﬂ', 'fl'),
        ('㈱', '株式会社')
    ] -%}
        {%- set expanded.sql =
            "replace(" ~ expanded.sql ~ ", '" ~ letters ~ "', '" ~ spelled ~ "')"
        -%}
    {%- endfor -%}
    translate(
        {{ expanded.sql }},
        '{{ accented ~ greek ~ wide ~ combining }}',
        '{{ plain ~ greek_plain ~ narrow }}'
    )
{%- endmacro %}
